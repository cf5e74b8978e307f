import type { Entered } from '../../assessment/combine.ts';
import { enteredTwice } from '../../marking/entered-twice.ts';
import { standingOf } from '../../marking/standing.ts';
import type { AssessorSheet } from '../../model/assessment.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { MarkEntry, MarkKind } from '../../model/marking.ts';
import type { Mark } from '../../model/selection.ts';
import type { Instant } from '../../model/time.ts';
import type { CampaignEvidence, SheetVersion } from './evidence.ts';

type Marks = Readonly<Record<string, Mark>>;

/** Whether two sheets say the same of everybody. */
export const sameMarks = (one: Marks, other: Marks): boolean => {
  const numbers = Object.keys(one);
  return (
    numbers.length === Object.keys(other).length && numbers.every((number) => one[number] === other[number])
  );
};

const latestBy = <Value extends { readonly version: number }>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
): readonly Value[] => {
  const latest = new Map<string, Value>();
  for (const value of values.toSorted((a, b) => a.version - b.version)) latest.set(nameOf(value), value);
  return [...latest.values()];
};

type Marking = Pick<CampaignEvidence, 'entries' | 'settlements'>;
type Act = { readonly kind: MarkKind; readonly at: Instant; readonly version: number };

const agreedAmong = ({ entries, settlements }: Marking, counts: (act: Act) => boolean): Marks | undefined => {
  const latest: readonly MarkEntry[] = latestBy(entries.filter(counts), ({ examiner }) => examiner);
  return standingOf(latest, settlements.filter(counts)).agreed;
};

/** What two examiners' entries and the settlements said together until then; undefined while something was open. */
export const agreedAt = (marking: Marking, kind: MarkKind, until: Instant): Marks | undefined =>
  agreedAmong(marking, (act) => act.kind === kind && act.at <= until);

/** What they said after each act at a moment; a sheet is formed in the very write of the act that leaves nothing open. */
export const agreedByActsAt = (
  marking: Marking,
  kind: MarkKind,
  at: Instant,
): readonly (Marks | undefined)[] =>
  [...marking.entries, ...marking.settlements]
    .filter((act) => act.kind === kind && act.at === at)
    .map(({ version }) => agreedAmong(marking, (act) => act.kind === kind && act.version <= version));

/** The latest version of a sheet until then. */
export const latestSheet = (
  { sheets }: Pick<CampaignEvidence, 'sheets'>,
  kind: MarkKind,
  until: Instant,
): SheetVersion | undefined =>
  sheets
    .filter((sheet) => sheet.kind === kind && sheet.at <= until)
    .toSorted((a, b) => a.version - b.version)
    .at(-1);

/**
 * The sheet that counted: one that two examiners enter does while it is what their entries and settlements say; once a score review
 * has corrected it, it is beyond them (ADR 018).
 */
export const sheetInForce = (
  evidence: Pick<CampaignEvidence, 'sheets' | 'entries' | 'settlements'>,
  campaign: Campaign,
  kind: MarkKind,
  until: Instant,
): SheetVersion | undefined => {
  const sheet = latestSheet(evidence, kind, until);
  if (sheet === undefined || !enteredTwice(campaign, kind)) return sheet;
  if ((sheet.corrections ?? []).length > 0) return sheet;
  const agreed = agreedAt(evidence, kind, until);
  return agreed !== undefined && sameMarks(agreed, sheet.marks) ? sheet : undefined;
};

/** What the assessors had entered until then, the latest sheet of each. */
export const assessedAt = (
  { assessorSheets, assessmentSettlements }: CampaignEvidence,
  until: Instant,
): Entered => {
  const known = assessorSheets.filter(({ at }) => at <= until);
  const sheets: readonly AssessorSheet[] = latestBy(known, ({ assessor }) => assessor);
  return { sheets, settlements: assessmentSettlements.filter(({ at }) => at <= until) };
};
