import type { DocumentKind } from '../model/application.ts';
import type { ConditionStop, ContractCase } from '../model/contract.ts';
import type { Finding } from '../model/finding.ts';
import { refuse } from '../model/result.ts';
import { missingOriginals, ORIGINALS } from './originals.ts';
import { type ContractActor, type ContractDecision, stepContract } from './step.ts';

export type CheckFacts = {
  /** What the machine finds now, on the campaign's own dates. */
  readonly findings: readonly Finding[];
  /** See recheck.ts. */
  readonly stops: readonly ConditionStop[];
  /** Document kinds whose originals the officer says to have inspected. */
  readonly originals: readonly string[];
};

const confirmedIn = (originals: readonly string[]): readonly DocumentKind[] =>
  ORIGINALS.filter((kind) => originals.includes(kind));

/**
 * Records the check of conditions and originals (原件核验). With something against it the contract goes no further (`stop`, back to
 * due) and the record says which clause; otherwise every original must have been seen. Refusals: `contract.no-such-move`,
 * `contract.originals-missing` (facts.missing: how many).
 */
export const decideContractCheck = (
  before: ContractCase,
  { findings, stops, originals }: CheckFacts,
  actor: ContractActor,
): ContractDecision => {
  const check = { at: actor.now, by: actor.by, findings, stops, originals: confirmedIn(originals) };
  if (stops.length > 0) {
    const clauses = stops.map(({ clause }) => clause).join('、');
    return stepContract(before, 'stop', actor, { check }, `条件复核有疑义：${clauses}`);
  }
  const passed = stepContract(before, 'pass', actor, { check });
  const missing = missingOriginals(originals);
  if (passed.ok && missing.length > 0)
    return refuse('contract.originals-missing', { field: 'originals', facts: { missing: missing.length } });
  return passed;
};
