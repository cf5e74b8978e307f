import { isLocalDate } from '../calendar/days.ts';
import { formatDate, localDate } from '../calendar/format.ts';
import type { ContractCase, SignedCopy } from '../model/contract.ts';
import { refuse } from '../model/result.ts';
import { type ContractActor, type ContractDecision, stepContract } from './step.ts';
import { lastSigningDay } from './term.ts';

const issuedOn = ({ log }: ContractCase): string => {
  const last = log.findLast(({ event }) => event === 'issue');
  return last === undefined ? '' : localDate(last.at);
};

/**
 * Records the signature, by the date on the paper. It lies between the day the text was issued and today, and within one
 * month of the first day of work (劳动合同法 10). Refusals: `contract.no-such-move`, `contract.date` (field signedOn),
 * `contract.signed-early`, `contract.signed-future`, `contract.signed-late` (facts.lastDay).
 */
export const decideSign = (
  before: ContractCase,
  signedOn: string,
  copy: SignedCopy,
  actor: ContractActor,
): ContractDecision => {
  const field = 'signedOn';
  const signed = stepContract(before, 'sign', actor, { signed: { on: signedOn, copy } });
  if (!signed.ok || before.terms === undefined) return signed;
  if (!isLocalDate(signedOn)) return refuse('contract.date', { field });
  if (signedOn < issuedOn(before)) return refuse('contract.signed-early', { field });
  if (signedOn > localDate(actor.now)) return refuse('contract.signed-future', { field });
  const lastDay = lastSigningDay(before.terms.startOn);
  return signedOn > lastDay ? refuse('contract.signed-late', { field, facts: { lastDay } }) : signed;
};

/**
 * Records that somebody came to work. Refusals: `contract.no-such-move`, `contract.date`, `contract.started-early` (facts.day)
 * before the first day of the contract, `contract.signed-future` for a day to come.
 */
export const decideStart = (
  before: ContractCase,
  startedOn: string,
  actor: ContractActor,
): ContractDecision => {
  const field = 'startedOn';
  const started = stepContract(before, 'start', actor, { startedOn });
  if (!started.ok || before.terms === undefined) return started;
  if (!isLocalDate(startedOn)) return refuse('contract.date', { field });
  if (startedOn < before.terms.startOn)
    return refuse('contract.started-early', { field, facts: { day: formatDate(before.terms.startOn) } });
  return startedOn > localDate(actor.now) ? refuse('contract.signed-future', { field }) : started;
};
