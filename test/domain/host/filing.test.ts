import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HOST_CLAUSE } from '../../../shared/domain/host/clause.ts';
import { decideFiling, type HostCommand, newFiling } from '../../../shared/domain/host/decide-filing.ts';
import { hostFault, hostOf } from '../../../shared/domain/host/may-publish.ts';
import {
  HOST_EVENTS,
  HOST_STATES,
  type HostFiling,
  type HostState,
} from '../../../shared/domain/model/host.ts';
import { ROLES } from '../../../shared/domain/model/staff.ts';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import { postsOnOffer } from '../../../shared/domain/quota/may-offer.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';

const file = {
  sha256: 'a'.repeat(64),
  name: '批复.pdf',
  type: 'pdf',
  size: 9,
  at: 1,
  by: 'officer01',
} as const;
const at = (state: HostState): HostFiling => ({ ...newFiling('2024-open-1'), version: 3, state, file });
const commandOf = (event: (typeof HOST_EVENTS)[number]): HostCommand => {
  if (event === 'attach') return { event, file };
  return event === 'return' ? { event, reason: '文号不符' } : { event };
};
const decide = (filing: HostFiling, command: HostCommand, role: (typeof ROLES)[number] = 'officer') => {
  const decided = decideFiling(filing, command, { now: 5, by: '某某', roles: [role] });
  return decided.ok ? decided.value : decided.refusal;
};

/** Every legal move with the one role that makes it, written out. */
const LEGAL: Readonly<Record<string, readonly [role: string, to: HostState]>> = {
  'draft attach': ['officer', 'draft'],
  'draft submit': ['officer', 'submitted'],
  'submitted pass': ['city', 'city'],
  'submitted return': ['city', 'returned'],
  'city file': ['province', 'filed'],
  'city return': ['province', 'returned'],
  'returned attach': ['officer', 'returned'],
  'returned submit': ['officer', 'submitted'],
};

describe('the report up to the province', () => {
  test.each(HOST_STATES.flatMap((state) => HOST_EVENTS.map((event) => [state, event] as const)))(
    'in %s: %s goes through for the level it belongs to and nobody else',
    (state, event) => {
      const [by, to] = LEGAL[`${state} ${event}`] ?? [];
      for (const role of ROLES) {
        const after = decide(at(state), commandOf(event), role);
        if (to === undefined) expect(after).toMatchObject({ code: 'host.no-such-move', facts: { state } });
        else if (role !== by) expect(after).toMatchObject({ code: 'host.other-level', facts: { level: by } });
        else expect(after).toMatchObject({ state: to, version: 4, log: [{ event, to, at: 5, by: '某某' }] });
      }
    },
  );

  test('is not submitted without the approval', () =>
    expect(decide(newFiling('c'), { event: 'submit' })).toEqual({ code: 'host.approval-missing' }));

  test.each([
    ['', 'host.return-reason'],
    ['  ', 'host.return-reason'],
    ['字'.repeat(201), 'host.return-reason'],
    ['字'.repeat(200), undefined],
  ])('returned for “%s” answers %s', (reason, code) => {
    const after = decide(at('city'), { event: 'return', reason }, 'province');
    expect('code' in after ? after.code : undefined).toBe(code);
  });
});

describe('publishing', () => {
  test.each([
    [undefined, 'host.approval-missing'],
    [newFiling('c'), 'host.approval-missing'],
    [at('draft'), 'host.not-filed'],
    [at('submitted'), 'host.not-filed'],
    [at('city'), 'host.not-filed'],
    [at('returned'), 'host.not-filed'],
    [at('filed'), undefined],
  ])('of a hosted campaign with the report %j: %s', (filing, code) =>
    expect(hostFault(filing)?.code).toBe(code),
  );

  test('only open recruitment has a host', () => {
    const host = { section: '社区矫正管理股', approval: '尧政函〔2024〕5号' };
    expect(hostOf(aCampaign({ host }))).toEqual(host);
    expect([hostOf(aCampaign()), hostOf(anInternalCampaign())]).toEqual([undefined, undefined]);
  });

  test('posts of a section are not counted against the number of justice offices', () => {
    const progress: Progress = { status: 'running', version: 1, stage: 'registration', open: true, log: [] };
    const host = { section: '社区矫正管理股', approval: '尧政函〔2024〕5号' };
    const [offices, section] = [aCampaign(), aCampaign({ host })];
    expect(postsOnOffer([{ campaign: offices, progress }])).toBe(2);
    expect(postsOnOffer([offices, section].map((campaign) => ({ campaign, progress })))).toBe(2);
  });
});

test('the clause is the plan’s own words', () => {
  const plan = readFileSync(new URL('../../fixtures/plan.txt', import.meta.url), 'utf8').replaceAll(
    /\s/g,
    '',
  );
  expect(plan).toContain(HOST_CLAUSE.text);
});
