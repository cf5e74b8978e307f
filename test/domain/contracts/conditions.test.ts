import { describe, expect, test } from 'vitest';
import { checksOf } from '../../../shared/domain/contracts/checks-of.ts';
import { contractHold } from '../../../shared/domain/contracts/hold.ts';
import { overruledRules, recheck } from '../../../shared/domain/contracts/recheck.ts';
import { CONTRACT_STATES } from '../../../shared/domain/model/contract.ts';
import type { Finding } from '../../../shared/domain/model/finding.ts';
import { judgeReached } from '../../../shared/domain/selection/internal/judge.ts';
import { judgeChecks } from '../../../shared/domain/selection/walk.ts';

const found = (verdict: Finding['verdict'], facts = '年满35周岁'): Finding => ({
  rule: 'open.age',
  clause: '四(二)1(3)',
  verdict,
  evidence: 'computed',
  facts,
});

describe('conditions checked again', () => {
  test.each<[Finding['verdict'], Finding['verdict'], boolean, boolean]>([
    ['pass', 'pass', false, false],
    ['check', 'check', false, false],
    ['pass', 'fail', false, true],
    ['fail', 'pass', false, true],
    ['check', 'pass', false, true],
    ['fail', 'fail', false, true],
    ['fail', 'fail', true, false],
    ['pass', 'fail', true, true],
  ])('then %s, now %s, overruled %s: stops %s', (then, now, overruled, stops) => {
    const said = recheck([found(then)], [found(now)], overruled ? ['open.age'] : []);
    expect(said).toEqual(
      stops ? [{ rule: 'open.age', clause: '四(二)1(3)', before: then, now, facts: '年满35周岁' }] : [],
    );
  });

  test('another wording is no difference; a rule never looked at is one', () => {
    expect(recheck([found('pass', '旧的说法')], [found('pass')], [])).toEqual([]);
    expect(recheck([], [found('pass')], [])).toMatchObject([{ rule: 'open.age', now: 'pass' }]);
  });

  test('what failed at screening and excludes nobody was overruled', () => {
    expect(overruledRules({ findings: [found('fail')] }, [])).toEqual(['open.age']);
    expect(overruledRules({ findings: [found('fail')] }, ['open.age'])).toEqual([]);
    expect(overruledRules({ findings: [found('pass')] }, [])).toEqual([]);
  });
});

describe('what holds a contract', () => {
  const at = (text: string) => Date.parse(`${text}+08:00`);
  const calm = {
    position: '01',
    objections: [],
    tied: false,
    lastDay: '2024-07-10',
    now: at('2024-07-11T00:00:00'),
  };
  const codeOf = (changes: Partial<Parameters<typeof contractHold>[0]>) => {
    const held = contractHold({ ...calm, ...changes });
    return held.ok ? 'free' : held.refusal.code;
  };

  test.each([
    [{}, 'free'],
    [{ now: at('2024-07-10T23:59:59.999') }, 'contract.notice-running'],
    [{ objections: [{ state: 'filed', position: '01' }] }, 'contract.objection-open'],
    [{ objections: [{ state: 'filed' }] }, 'contract.objection-open'],
    [{ objections: [{ state: 'filed', position: '02' }] }, 'free'],
    [{ objections: [{ state: 'rejected', position: '01' }] }, 'free'],
    [{ tied: true }, 'contract.tie-unresolved'],
  ] as const)('%j: %s', (changes, code) => expect(codeOf(changes)).toBe(code));
});

describe('what selection sees of a contract', () => {
  const passed = { background: 'pass', medical: 'pass' } as const;

  test.each(CONTRACT_STATES)('%s', (state) => {
    const expected = { declined: 'withdrawn', failed: 'contract-failed' }[String(state)] ?? 'proposed';
    const checks = checksOf(passed, { state });
    expect([judgeChecks(checks), judgeReached(checks)]).toEqual([expected, expected]);
  });

  test('struck or withdrawn goes before it', () => {
    const declined = { state: 'failed' } as const;
    expect(judgeChecks(checksOf({ ...passed, struck: true }, declined))).toBe('struck');
    expect(judgeChecks(checksOf({ ...passed, withdrew: true }, declined))).toBe('withdrawn');
  });

  test.each([
    [{ lapsed: true }, undefined, true],
    [{}, { state: 'declined', lapsed: true }, true],
    [{}, { state: 'declined', lapsed: false }, undefined],
    [undefined, undefined, undefined],
  ] as const)('%j and %j: lapsed %s', (checks, contract, lapsed) =>
    expect(checksOf(checks, contract).lapsed).toBe(lapsed),
  );
});
