import type { ContractCase, ContractTerms, IssuedText } from '../model/contract.ts';
import { type ContractActor, type ContractDecision, checkReason, stepContract } from './step.ts';

/** The edition of the text that issuing now would freeze, from 1. */
export const nextEdition = ({ text }: ContractCase): number => (text?.edition ?? 0) + 1;

/**
 * Issues a contract: terms and frozen text go on its record. Issuing again, with a new edition, takes a reason.
 * Refusals: `contract.no-such-move`, `contract.reason-required`, `contract.reason-too-long`.
 */
export const decideIssue = (
  before: ContractCase,
  terms: ContractTerms,
  text: IssuedText,
  reason: string,
  actor: ContractActor,
): ContractDecision => {
  const issued = stepContract(before, 'issue', actor, { terms, text }, reason);
  if (!issued.ok || before.state !== 'issued') return issued;
  const given = checkReason(reason);
  return given.ok ? issued : given;
};
