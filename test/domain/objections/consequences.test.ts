import { describe, expect, test } from 'vitest';
import type { Candidate, Checks } from '../../../shared/domain/model/selection.ts';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import { composeNotice } from '../../../shared/domain/notices/compose.ts';
import { composeSupplement } from '../../../shared/domain/notices/supplement.ts';
import { holdsContracts } from '../../../shared/domain/objections/holds.ts';
import { noticeBlockers } from '../../../shared/domain/objections/notice-blockers.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { reachedFor } from '../../../shared/domain/selection/reached.ts';
import { decideStage } from '../../../shared/domain/stages/engine.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { anExamined } from '../../builders/candidate.ts';
import { anObjection, PUBLISHED } from '../../builders/objection.ts';

const PASSED: Checks = { background: 'pass', medical: 'pass' };
const STRUCK: Checks = { ...PASSED, struck: true };
const campaign = aCampaign();
const NAMES = { A: '王小明', B: '李雷', C: '韩梅梅' };

const people = (a: Checks, b: Checks, c: Checks): readonly Candidate[] => [
  anExamined('A', 9000, 9000, { checks: a }),
  anExamined('B', 8000, 8000, { checks: b }),
  anExamined('C', 7000, 7000, { checks: c }),
];
const outcomesOf = (candidates: readonly Candidate[], substitutes = true) =>
  computeOutcomes({ ...campaign, substitutes }, candidates);
const proposed = (candidates: readonly Candidate[], at = PUBLISHED) =>
  composeNotice(campaign, outcomesOf(candidates), NAMES, at);

describe('somebody struck', () => {
  test('is followed by the next in rank, who has their checks first', () => {
    const candidates = people(STRUCK, PASSED, {});
    expect(outcomesOf(candidates).map(({ outcome }) => outcome)).toEqual(['struck', 'proposed', undefined]);
    expect(reachedFor(campaign, candidates).map(({ number, needs }) => [number, needs])).toEqual([
      ['A', []],
      ['B', []],
      ['C', ['background']],
    ]);
    const settled = outcomesOf(people(STRUCK, PASSED, PASSED));
    expect(settled.map(({ outcome, substitute }) => [outcome, substitute])).toEqual([
      ['struck', false],
      ['proposed', false],
      ['proposed', true],
    ]);
  });

  test('is followed by nobody where the campaign has no substitutes', () =>
    expect(outcomesOf(people(STRUCK, PASSED, PASSED), false).map(({ outcome }) => outcome)).toEqual([
      'struck',
      'proposed',
      'not-selected',
    ]));

  test('who withdrew as well has withdrawn', () =>
    expect(outcomesOf(people({ ...STRUCK, withdrew: true }, PASSED, {}))[0]?.outcome).toBe('withdrawn'));
});

describe('the supplement', () => {
  const at = Date.parse('2024-07-05T10:00:00+08:00');
  const notice = proposed(people(PASSED, PASSED, {}));
  const supplement = (
    candidates: readonly Candidate[],
    supplements = [] as Parameters<typeof composeSupplement>[0]['supplements'],
  ) =>
    composeSupplement({
      notice,
      supplements,
      proposed: proposed(candidates, at).rows,
      outcomes: outcomesOf(candidates),
      at,
    });

  test('is not needed while nothing differs', () =>
    expect(supplement(people(PASSED, PASSED, {}))).toBeUndefined());

  test('says who was struck, masked, and extends nothing', () => {
    const first = supplement(people(STRUCK, PASSED, {}));
    expect(first).toMatchObject({
      version: 1,
      at,
      removed: [{ number: 'A', maskedName: '王*明', position: '01', why: 'struck' }],
      added: [],
    });
    expect(first).not.toHaveProperty('lastDay');
  });

  test('gives a substitute a notice period of their own', () => {
    const first = supplement(people(STRUCK, PASSED, {}));
    if (!first) expect.fail('no supplement');
    const second = supplement(people(STRUCK, PASSED, PASSED), [first]);
    expect(second).toMatchObject({
      version: 2,
      removed: [],
      added: [{ number: 'C', maskedName: '韩*梅', substitute: true, rank: 3 }],
      lastDay: '2024-07-16',
      workingDays: 7,
    });
    if (!second) expect.fail('no supplement');
    expect(supplement(people(STRUCK, PASSED, PASSED), [first, second])).toBeUndefined();
  });

  test('never brings back whoever it took off', () => {
    const first = supplement(people(STRUCK, PASSED, {}));
    if (!first) expect.fail('no supplement');
    expect(supplement(people(PASSED, PASSED, {}), [first])).toBeUndefined();
  });
});

describe('what waits for an objection', () => {
  const filed = anObjection();
  const { position: _, concerns: __, ...general } = filed;

  test.each([
    ['one about somebody there', '01', [filed], true],
    ['one about another position', '02', [filed], false],
    ['one that names nobody', '02', [general], true],
    ['a rejected one', '01', [{ ...filed, state: 'rejected' as const }], false],
    ['an upheld one', '01', [{ ...filed, state: 'upheld' as const }], false],
    ['a withdrawn one', '01', [{ ...general, state: 'withdrawn' as const }], false],
    ['a settled and an open one', '01', [{ ...filed, state: 'rejected' as const }, filed], true],
    ['none', '01', [], false],
  ])('contracts of a position: %s', (_name, position, objections, held) =>
    expect(holdsContracts(position, objections)).toBe(held),
  );

  test('the notice stage counts open objections, missing checks and an unpublished supplement', () => {
    const reached = reachedFor(campaign, people(STRUCK, PASSED, {}));
    const settled = { ...filed, state: 'rejected' as const };
    expect(noticeBlockers({ objections: [filed, settled], reached, unpublished: true })).toBe(3);
    expect(noticeBlockers({ objections: [settled], reached: [], unpublished: false })).toBe(0);
  });

  test('the notice stage runs until the last day of the latest supplement', () => {
    const progress: Progress = {
      status: 'running',
      version: 5,
      stage: 'notice',
      open: true,
      log: [{ event: 'publish', stage: 'notice', at: PUBLISHED, by: 'officer01' }],
    };
    const close = (now: string, supplementedUntil?: string) => {
      const context = { campaign, now: Date.parse(`${now}+08:00`), by: 'officer01', blockers: 0 };
      const decided = decideStage(
        progress,
        { event: 'close', stage: 'notice' },
        { ...context, ...(supplementedUntil && { supplementedUntil }) },
      );
      return decided.ok ? 'closed' : decided.refusal.facts?.lastDay;
    };
    expect(close('2024-07-11T00:00')).toBe('closed');
    expect(close('2024-07-11T00:00', '2024-07-16')).toBe('2024-07-16');
    expect(close('2024-07-16T23:59:59.999', '2024-07-16')).toBe('2024-07-16');
    expect(close('2024-07-17T00:00', '2024-07-16')).toBe('closed');
    expect(close('2024-07-10T23:59:59.999', '2024-07-08')).toBe('2024-07-10');
  });
});
