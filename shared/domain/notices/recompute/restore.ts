import type { Assessment } from '../../model/assessment.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { InputCandidate, InputPosition, NoticeInputs } from '../../model/notice-inputs.ts';
import type { Candidate, Checks } from '../../model/selection.ts';
import { internalRankingSheet } from '../../selection/internal/ranking-sheet.ts';
import { rankingSheet } from '../../selection/ranking-sheet.ts';
import type { Sheets } from '../../selection/sheets.ts';
import type { Placed } from '../../selection/walk.ts';

const QUALIFIED: Assessment = {
  de: 'qualified',
  neng: 'qualified',
  qin: 'qualified',
  ji: 'qualified',
  lian: 'qualified',
};

/** With inputs every sheet counts: a mark that is missing in them says absent (缺考). */
export const ALL_SHEETS: Sheets = { written: true, interview: true, exam: true };

/** A campaign of these terms; what no result depends on is left empty. */
export const campaignOf = ({ terms }: Pick<NoticeInputs, 'terms'>): Campaign => {
  const { positions, substitutes } = terms;
  const common = {
    county: '',
    code: '',
    title: '',
    registration: { opens: '', closes: '' },
    positions: positions.map(({ code, office, headcount, givenUp }) => ({
      code,
      office,
      headcount,
      ...(givenUp !== undefined && { givenUp }),
    })),
    substitutes,
    noticeWorkingDays: 0,
    appealWorkingDays: 0,
    scoreReviewWorkingDays: 0,
    markedTwice: false,
  };
  return terms.track === 'open'
    ? { ...common, ...terms, positions: common.positions, ageOn: '', area: [] }
    : { ...common, ...terms, positions: common.positions, cutoff: '' };
};

/** Everybody in the inputs was admitted, and on the internal track qualified in the assessment. */
const candidateOf = (one: InputCandidate, checks: Checks): Candidate => ({
  number: one.number,
  position: one.position,
  // No rule of selection looks at it, and it is not published.
  sex: 'female',
  review: 'accepted',
  failed: [],
  preferred: one.preferred === true,
  ...(one.written !== undefined && { written: one.written }),
  ...(one.interview !== undefined && { interview: one.interview }),
  ...(one.exam !== undefined && { exam: one.exam }),
  assessment: QUALIFIED,
  checks,
});

const PASSED: Checks = { background: 'pass', medical: 'pass' };
/** Why somebody is out is not published; any way of being out has the same effect but for the two below. */
const OUT: Checks = { withdrew: true };
/** Out, and did not need a place beside their equals. */
const LEFT: Checks = { withdrew: true, left: 'notice' };
const LEFT_THE_LIST: Checks = { withdrew: true, left: 'interview' };

const standingsOf = (
  campaign: Campaign,
  candidates: readonly Candidate[],
  position: string,
): readonly Placed[] =>
  (campaign.track === 'open'
    ? rankingSheet(campaign, candidates, position, ALL_SHEETS)
    : internalRankingSheet(campaign, candidates, position, ALL_SHEETS)
  )?.standings ?? [];

/** Checks of everybody who is out of one position, by number. Which of several people who are out it was makes no difference. */
const outOf = (
  { lapsed = 0, counted = [] }: InputPosition,
  standings: readonly Placed[],
  isOut: (number: string) => boolean,
): readonly (readonly [string, Checks])[] => {
  const out = standings.filter(({ number }) => isOut(number));
  const needless = new Set(
    counted.flatMap(({ rank, people }) => {
      const size = standings.filter((one) => one.rank === rank).length;
      const own = out.filter((one) => one.rank === rank);
      return own.slice(0, Math.max(0, size - people)).map(({ number }) => number);
    }),
  );
  return out.map(({ number }, index) => {
    const checks = needless.has(number) ? LEFT : OUT;
    return [number, index >= out.length - lapsed ? { ...checks, lapsed: true } : checks];
  });
};

/** The candidates that the published inputs stand for, as the rules of selection take them. */
export const candidatesOf = (inputs: NoticeInputs): readonly Candidate[] => {
  const { kind, terms, candidates } = inputs;
  if (kind !== 'proposed') return candidates.map((one) => candidateOf(one, one.out ? LEFT_THE_LIST : {}));
  const campaign = campaignOf(inputs);
  const standing = candidates.map((one) => candidateOf(one, PASSED));
  const out = new Set(candidates.flatMap((one) => (one.out ? [one.number] : [])));
  const checks = new Map(
    terms.positions.flatMap((position) =>
      outOf(position, standingsOf(campaign, standing, position.code), (number) => out.has(number)),
    ),
  );
  return candidates.map((one) =>
    candidateOf(one, one.waiting ? {} : (checks.get(one.number) ?? (one.out ? OUT : PASSED))),
  );
};
