import type { CampaignEvidence, SheetVersion } from './evidence.ts';
import { sameMarks } from './marks-at.ts';

/**
 * Whether a version of a sheet is what a recorded score review made of the one before: one mark changed, from and to what the decided
 * request and the correction below the notice say, at that very moment, and all else the same. Source: ADR 018.
 */
export const isReviewed = (sheet: SheetVersion, evidence: CampaignEvidence): boolean => {
  const { sheets, people, notices } = evidence;
  const { kind, version, marks, at, corrections = [] } = sheet;
  const before = sheets.find((one) => one.kind === kind && one.version === version - 1);
  const change = corrections.at(-1);
  if (before === undefined || change === undefined) return false;
  const { number, from, to } = change;
  const review = people
    .find((one) => one.number === number)
    ?.scoreReviews.find((one) => one.kind === kind)?.answer;
  const below = notices
    .flatMap((notice) => notice.corrections)
    .find((one) => one.kind === kind && one.version === version);
  return (
    change.at === at &&
    (before.corrections ?? []).length === corrections.length - 1 &&
    (before.marks[number] ?? 'absent') === from &&
    sameMarks(marks, { ...before.marks, [number]: to }) &&
    review?.at === at &&
    review.from === from &&
    review.to === to &&
    below?.number === number &&
    below.from === from &&
    below.to === to
  );
};
