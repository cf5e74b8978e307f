import { describe, expect, test } from 'vitest';
import { decideContractCheck } from '../../../shared/domain/contracts/decide-check.ts';
import { decideDecline, decideFail } from '../../../shared/domain/contracts/decide-end.ts';
import { decideIssue } from '../../../shared/domain/contracts/decide-issue.ts';
import { decideSign, decideStart } from '../../../shared/domain/contracts/decide-sign.ts';
import { isDecided } from '../../../shared/domain/contracts/moves.ts';
import { ORIGINALS } from '../../../shared/domain/contracts/originals.ts';
import type { ContractDecision } from '../../../shared/domain/contracts/step.ts';
import {
  CONTRACT_EVENTS,
  CONTRACT_STATES,
  type ContractCase,
  type ContractEvent,
} from '../../../shared/domain/model/contract.ts';
import { aContract, someTerms } from '../../builders/contract.ts';

const actor = { now: Date.parse('2024-09-02T09:00:00+08:00'), by: '王主任（officer01）' };
const reserve = { substitutes: true };
const copy = { uploadId: 'U', sha256: 'a', size: 1 };
const text = { edition: 1, templateVersion: 0, sha256: 'a' };
const stop = { rule: 'open.age', clause: '四(二)1(3)', now: 'fail', facts: '' } as const;

/** Every command with whatever it needs to be right in itself, so that only the state decides. */
const COMMANDS: Readonly<Record<ContractEvent, (before: ContractCase) => ContractDecision>> = {
  pass: (before) => decideContractCheck(before, { findings: [], stops: [], originals: ORIGINALS }, actor),
  stop: (before) => decideContractCheck(before, { findings: [], stops: [stop], originals: [] }, actor),
  issue: (before) => decideIssue(before, someTerms(), text, '起始日期有误', actor),
  sign: (before) => decideSign(before, '2024-09-02', copy, actor),
  start: (before) => decideStart(before, '2024-09-01', actor),
  decline: (before) => decideDecline(before, '另有工作', reserve, actor),
  fail: (before) => decideFail(before, ['open.age'], '年龄不符', reserve, actor),
};

/** Every legal move and where it leads, written out. */
const LEGAL: Readonly<Record<string, string>> = {
  'due pass': 'checked',
  'due stop': 'due',
  'due decline': 'declined',
  'due fail': 'failed',
  'checked pass': 'checked',
  'checked stop': 'due',
  'checked issue': 'issued',
  'checked decline': 'declined',
  'checked fail': 'failed',
  'issued issue': 'issued',
  'issued sign': 'signed',
  'issued decline': 'declined',
  'issued fail': 'failed',
  'signed start': 'started',
};

const PAIRS = CONTRACT_STATES.flatMap((state) => CONTRACT_EVENTS.map((event) => ({ state, event })));

describe('every state and every event', () => {
  test('are 7 × 7 pairs, the legal ones among them', () => {
    expect(PAIRS).toHaveLength(49);
    expect(
      Object.keys(LEGAL).every((one) => PAIRS.some(({ state, event }) => `${state} ${event}` === one)),
    ).toBe(true);
  });

  test.each(PAIRS)('$state $event', ({ state, event }) => {
    const before = aContract(state);
    const decided = COMMANDS[event](before);
    const to = LEGAL[`${state} ${event}`];
    if (to === undefined) {
      expect(decided).toEqual({
        ok: false,
        refusal: { code: 'contract.no-such-move', facts: { state, event } },
      });
      return;
    }
    if (!decided.ok) expect.fail(decided.refusal.code);
    expect([decided.value.state, decided.value.version]).toEqual([to, before.version + 1]);
    expect(decided.value.log.at(-1)).toMatchObject({ event, to, at: actor.now, by: actor.by });
  });

  test('what is signed or ended is decided, and nothing else', () =>
    expect(CONTRACT_STATES.filter(isDecided)).toEqual(['signed', 'started', 'declined', 'failed']));
});

const codeOf = (decided: ContractDecision): string => (decided.ok ? 'accepted' : decided.refusal.code);

describe('what each command asks besides', () => {
  test.each([
    ['2024-07-10', 'contract.signed-early'],
    ['2024-07-11', 'accepted'],
    ['2024-09-02', 'accepted'],
    ['2024-09-03', 'contract.signed-future'],
    ['2024-02-30', 'contract.date'],
    ['', 'contract.date'],
  ])('signed on %s: %s', (day, code) =>
    expect(codeOf(decideSign(aContract('issued'), day, copy, actor))).toBe(code),
  );

  test.each([
    ['2024-10-01', 'accepted'],
    ['2024-10-02', 'contract.signed-late'],
  ])('signed on %s of a contract from 1 September: %s', (day, code) => {
    const later = { ...actor, now: Date.parse('2024-12-01T09:00:00+08:00') };
    expect(codeOf(decideSign(aContract('issued'), day, copy, later))).toBe(code);
  });

  test.each([
    ['2024-08-31', 'contract.started-early'],
    ['2024-09-01', 'accepted'],
    ['2024-09-03', 'contract.signed-future'],
    ['soon', 'contract.date'],
  ])('came to work on %s: %s', (day, code) =>
    expect(codeOf(decideStart(aContract('signed'), day, actor))).toBe(code),
  );

  test.each([
    ['', 'contract.reason-required'],
    ['  ', 'contract.reason-required'],
    ['长'.repeat(500), 'accepted'],
    ['长'.repeat(501), 'contract.reason-too-long'],
  ])('declined because %j: %s', (reason, code) => {
    expect(codeOf(decideDecline(aContract('due'), reason, reserve, actor))).toBe(code);
    expect(codeOf(decideFail(aContract('due'), ['open.age'], reason, reserve, actor))).toBe(code);
  });

  test('failing names a rule', () =>
    expect(codeOf(decideFail(aContract('due'), [], '不符', reserve, actor))).toBe('contract.rule-required'));

  test('issuing again takes a reason, the first time does not', () => {
    expect(codeOf(decideIssue(aContract('checked'), someTerms(), text, '', actor))).toBe('accepted');
    expect(codeOf(decideIssue(aContract('issued'), someTerms(), text, '', actor))).toBe(
      'contract.reason-required',
    );
  });

  test.each(ORIGINALS)('without the original of %s there is no pass', (kind) => {
    const originals = ORIGINALS.filter((one) => one !== kind);
    const decided = decideContractCheck(aContract('due'), { findings: [], stops: [], originals }, actor);
    expect(codeOf(decided)).toBe('contract.originals-missing');
  });

  test('a stop keeps what was found and which originals were seen, and names the clause', () => {
    const decided = decideContractCheck(
      aContract('checked'),
      { findings: [], stops: [stop], originals: ['certificate', 'photo', 'nonsense'] },
      actor,
    );
    if (!decided.ok) expect.fail(decided.refusal.code);
    expect(decided.value).toMatchObject({
      state: 'due',
      check: { stops: [stop], originals: ['certificate'] },
    });
    expect(decided.value.log.at(-1)?.reason).toContain('四(二)1(3)');
  });

  test.each([
    [{ substitutes: true }, false],
    [{ substitutes: false }, true],
    [{ substitutes: true, reserveUntil: '2024-09-02' }, false],
    [{ substitutes: true, reserveUntil: '2024-09-01' }, true],
  ])('declined on 2 September with %j: the place lapses: %s', (campaign, lapsed) => {
    const decided = decideDecline(aContract('due'), '另有工作', campaign, actor);
    if (!decided.ok) expect.fail(decided.refusal.code);
    expect(decided.value.ended).toEqual({ on: '2024-09-02', reason: '另有工作', lapsed });
  });
});
