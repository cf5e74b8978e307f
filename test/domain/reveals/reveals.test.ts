import { describe, expect, test } from 'vitest';
import { identityRevealed } from '../../../shared/domain/audit/rules/identity-revealed.ts';
import {
  CONTRACT_STATES,
  type ContractEvent,
  type ContractState,
} from '../../../shared/domain/model/contract.ts';
import type { RevealTask } from '../../../shared/domain/model/reveal.ts';
import type { MattersHistory } from '../../../shared/domain/reveals/history.ts';
import { type OpenMatters, taskOf, taskOfObjection } from '../../../shared/domain/reveals/task-of.ts';
import { anObjection } from '../../builders/objection.ts';
import { AT, anAppeal, aReveal, aReview, NUMBER } from '../audit/rules/evidence.ts';

const settled: OpenMatters = { reviewed: true, withdrew: false, objections: [], checksDue: false };

describe('what somebody may have to do about an applicant', () => {
  test.each<readonly [string, Partial<OpenMatters>, RevealTask]>([
    ['nothing', {}, 'none'],
    ['waits for the review', { reviewed: false }, 'review'],
    ['has left before the review', { reviewed: false, withdrew: true }, 'none'],
    ['has an appeal that waits', { appeal: { state: 'filed' } }, 'appeal'],
    ['has an appeal that was answered', { appeal: { state: 'rejected' } }, 'none'],
    ['left while the appeal waits', { appeal: { state: 'filed' }, withdrew: true }, 'none'],
    ['has an objection against them', { objections: [{ state: 'filed' }] }, 'objection'],
    ['has one that was settled', { objections: [{ state: 'rejected' }, { state: 'withdrawn' }] }, 'none'],
    ['is reached', { checksDue: true }, 'checks'],
    ['has an objection and a contract', { objections: [{ state: 'filed' }], contract: 'due' }, 'contract'],
    ['is reached and objected to', { objections: [{ state: 'filed' }], checksDue: true }, 'objection'],
  ])('%s', (_, matters, task) => expect(taskOf({ ...settled, ...matters })).toBe(task));

  test('a contract is one until somebody has come to work, or it has ended', () => {
    const atWork: readonly ContractState[] = ['due', 'checked', 'issued', 'signed'];
    for (const contract of CONTRACT_STATES)
      expect(taskOf({ ...settled, contract })).toBe(atWork.includes(contract) ? 'contract' : 'none');
  });

  test('about an objector: to answer the objection, while it waits', () => {
    expect(taskOfObjection({ state: 'filed' })).toBe('objection');
    for (const state of ['upheld', 'rejected', 'withdrawn'] as const)
      expect(taskOfObjection({ state })).toBe('none');
  });
});

describe('a record of data shown', () => {
  const audit = (task: RevealTask, at: number, history: Partial<MattersHistory> = {}) =>
    identityRevealed([aReveal({ task, at })], { objections: [], ...history });
  const contract = (...log: readonly (readonly [ContractEvent, ContractState, number])[]) => ({
    contract: { log: log.map(([event, to, at]) => ({ event, to, at, by: '王主任' })) },
  });
  const checks = (...all: readonly (readonly [string, string, number])[]) => ({
    checks: all.map(([what, result, at]) => ({ what, result, at })),
  });
  const answered = anAppeal();
  const { answer: _, ...waiting } = answered;
  const objected = anObjection({ filedAt: AT });
  const answer = { decision: 'rejected' as const, reason: '否', by: '王主任（officer01）', at: AT + 10 };

  test.each<readonly [string, RevealTask, number, Partial<MattersHistory>, number]>([
    ['for nothing', 'none', AT, {}, 1],
    ['by a department that only reads', 'oversight', AT, {}, 0],
    ['for a review that never was', 'review', AT, {}, 0],
    ['for a review, when it was decided', 'review', AT, { review: aReview() }, 0],
    ['for a review, a moment later', 'review', AT + 1, { review: aReview() }, 1],
    ['for a review of somebody who had left', 'review', AT + 1, checks(['withdrew', 'yes', AT]), 1],
    ['for a review of somebody who left just then', 'review', AT, checks(['withdrew', 'yes', AT]), 0],
    ['for an appeal that never was', 'appeal', AT, {}, 1],
    ['for an appeal before it was filed', 'appeal', answered.filedAt - 1, { appeal: waiting }, 1],
    ['for an appeal that waits', 'appeal', answered.filedAt, { appeal: waiting }, 0],
    ['for an appeal, when it was answered', 'appeal', AT + 7_200_000, { appeal: answered }, 0],
    ['for an appeal, a moment later', 'appeal', AT + 7_200_001, { appeal: answered }, 1],
    ['for a contract nothing is stored of', 'contract', AT, {}, 0],
    ['for a signed contract', 'contract', AT + 2, contract(['sign', 'signed', AT]), 0],
    ['for a contract, when they came to work', 'contract', AT, contract(['start', 'started', AT]), 0],
    ['for a contract, after they came to work', 'contract', AT + 1, contract(['start', 'started', AT]), 1],
    ['for a contract that was declined', 'contract', AT + 1, contract(['decline', 'declined', AT]), 1],
    ['for an objection there is none of', 'objection', AT, {}, 1],
    ['for an objection, before it was filed', 'objection', AT - 1, { objections: [objected] }, 1],
    ['for an objection that waits', 'objection', AT + 5, { objections: [objected] }, 0],
    [
      'for an objection, when it was answered',
      'objection',
      AT + 10,
      { objections: [{ ...objected, answer }] },
      0,
    ],
    [
      'for an objection that was answered',
      'objection',
      AT + 11,
      { objections: [{ ...objected, answer }] },
      1,
    ],
    [
      'for an objection taken back',
      'objection',
      AT + 11,
      { objections: [{ ...objected, withdrawnAt: AT + 10 }] },
      1,
    ],
    ['for checks not recorded yet', 'checks', AT, {}, 0],
    ['for checks, the first of two recorded', 'checks', AT + 1, checks(['background', 'pass', AT]), 0],
    [
      'for checks, both recorded',
      'checks',
      AT + 2,
      checks(['background', 'pass', AT], ['medical', 'pass', AT + 1]),
      1,
    ],
    [
      'for checks, the second recorded just then',
      'checks',
      AT + 1,
      checks(['background', 'pass', AT], ['medical', 'pass', AT + 1]),
      0,
    ],
    ['for checks, one of them failed', 'checks', AT + 1, checks(['background', 'fail', AT]), 1],
  ])('%s', (_, task, at, history, count) => expect(audit(task, at, history)).toHaveLength(count));

  test('is told with page, moment and what it claims, and without any name', () => {
    const [none] = audit('none', AT);
    const [claimed] = audit('review', AT + 1, { review: aReview() });
    expect(none).toMatchObject({ rule: 'identity.revealed', subject: { kind: 'application', key: NUMBER } });
    for (const words of ['2024年6月24日 10:00', '资格审查', '没有需要办理的事项'])
      expect(none?.facts).toContain(words);
    expect(claimed?.facts).toContain('事由是“资格审查”');
    for (const found of [none, claimed]) expect(found?.facts).not.toMatch(/李|reviewer01/);
  });
});
