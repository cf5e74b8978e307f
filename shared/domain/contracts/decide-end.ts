import { localDate } from '../calendar/format.ts';
import type { Campaign } from '../model/campaign.ts';
import type { ContractCase } from '../model/contract.ts';
import type { RuleId } from '../model/finding.ts';
import { refuse } from '../model/result.ts';
import { mayFollow } from '../selection/lapse.ts';
import { type ContractActor, type ContractDecision, checkReason, stepContract } from './step.ts';

type Reserve = Pick<Campaign, 'substitutes' | 'reserveUntil'>;

/**
 * Ends a contract before its signature: the person declines (本人放弃签约). It takes a reason; until the reserve date the next in
 * rank follows (递补), afterwards the place stays open. Refusals: `contract.no-such-move`, `contract.reason-required`,
 * `contract.reason-too-long`.
 */
export const decideDecline = (
  before: ContractCase,
  reason: string,
  campaign: Reserve,
  actor: ContractActor,
): ContractDecision => {
  const given = checkReason(reason);
  const ended = {
    on: localDate(actor.now),
    reason: given.ok ? given.value : '',
    lapsed: !mayFollow(campaign, actor.now),
  };
  const declined = stepContract(before, 'decline', actor, { ended }, reason);
  return declined.ok && !given.ok ? given : declined;
};

/**
 * Ends a contract because a condition does not hold: an officer decides it, names the rule or rules and says why; what the check
 * found stays beside it. Refusals: as above, and `contract.rule-required` when no rule is named.
 */
export const decideFail = (
  before: ContractCase,
  rules: readonly RuleId[],
  reason: string,
  campaign: Reserve,
  actor: ContractActor,
): ContractDecision => {
  const given = checkReason(reason);
  const ended = {
    on: localDate(actor.now),
    reason: given.ok ? given.value : '',
    rules,
    lapsed: !mayFollow(campaign, actor.now),
  };
  const failed = stepContract(before, 'fail', actor, { ended }, reason);
  if (failed.ok && rules.length === 0) return refuse('contract.rule-required', { field: 'rules' });
  return failed.ok && !given.ok ? given : failed;
};
