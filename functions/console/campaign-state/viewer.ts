import { marksVisibleTo } from '../../../shared/domain/marking/secrecy.ts';
import type { MarkKind } from '../../../shared/domain/model/marking.ts';
import type { NoticeKind } from '../../../shared/domain/model/notice.ts';
import type { Candidate, Checks } from '../../../shared/domain/model/selection.ts';
import type { Staff } from '../../../shared/domain/model/staff.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { publishedAt } from '../../../shared/domain/notices/published.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { CampaignState } from './load.ts';
import { type KindMarking, kindsOf } from './marking.ts';

/** Marks the viewer may not read yet; `at` is the moment they are published, when it is fixed. */
export type Withheld = { readonly kind: MarkKind; readonly at?: Instant };

/** Which marks of a campaign this member of staff may not read at `now`. */
const withheldFrom = (state: CampaignState, { roles }: Staff, now: Instant): readonly Withheld[] =>
  kindsOf(state.campaign).flatMap((kind) => {
    const { visible, ...moment } = marksVisibleTo(roles, kind, state.notices, now);
    return visible ? [] : [{ kind, ...moment }];
  });

/** That somebody declined is no result; whether they were reached for the checks tells their place. */
const withoutResults = ({ withdrew }: Checks): Checks => (withdrew === undefined ? {} : { withdrew });

const bareCandidate = (candidate: Candidate, hidden: ReadonlySet<MarkKind>): Candidate => {
  const { written, interview, exam, ...rest } = candidate;
  return {
    ...rest,
    ...(!hidden.has('written') && written !== undefined && { written }),
    ...(!hidden.has('interview') && interview !== undefined && { interview }),
    ...(!hidden.has('exam') && exam !== undefined && { exam }),
    checks: withoutResults(candidate.checks),
  };
};

const bareMarking = (marking: KindMarking): KindMarking => ({
  version: marking.version,
  entries: marking.entries.map((entry) => ({ ...entry, values: {} })),
  settlements: [],
  standing: { entries: marking.standing.entries, differences: [] },
});

/**
 * The state of a campaign as this member of staff may know it: marks they may not read are cut out where they come in, so that
 * no page, file or JSON made of the state can show them, their sums, a rank, a shortlist, or who was reached. What is cut out
 * is listed in `withheld`. For whoever may read everything the state is handed on as it is.
 */
export const stateFor = (state: CampaignState, staff: Staff, now: Instant): CampaignState => {
  const withheld = withheldFrom(state, staff, now);
  if (withheld.length === 0) return state;
  const hidden = new Set(withheld.map(({ kind }) => kind));
  const open = <T>(values: Readonly<Record<MarkKind, T>>, none: T): Record<MarkKind, T> => ({
    written: hidden.has('written') ? none : values.written,
    interview: hidden.has('interview') ? none : values.interview,
    exam: hidden.has('exam') ? none : values.exam,
  });
  const { written, interview, exam } = state.sheets;
  return {
    ...state,
    withheld,
    sheets: open({ written, interview, exam }, undefined),
    imported: open(state.imported, false),
    markings: Object.fromEntries(
      Object.entries(state.markings).map(([kind, marking]) => [
        kind,
        withheld.some((one) => one.kind === kind) ? bareMarking(marking) : marking,
      ]),
    ),
    candidates: state.candidates.map((candidate) => bareCandidate(candidate, hidden)),
    rows: state.rows.map((row) =>
      row.checks ? { ...row, checks: { ...withoutResults(row.checks), version: row.checks.version } } : row,
    ),
  };
};

/** What a page's data says of marks that were left out of it; nothing where none were. */
export const withheldIn = ({
  withheld,
}: Pick<CampaignState, 'withheld'>): { readonly withheld?: readonly Withheld[] } =>
  withheld.length === 0 ? {} : { withheld };

/** Why a file that consists of marks is not handed out: `scores.not-public` (facts `at`); undefined when nothing is held back. */
export const notPublic = ({ withheld }: Pick<CampaignState, 'withheld'>): KnownRefusal | undefined => {
  const [first] = withheld;
  if (first === undefined) return undefined;
  return { code: 'scores.not-public', ...(first.at !== undefined && { facts: { at: first.at } }) };
};

/**
 * Whether a notice is kept from the viewer until it is public: everything but the result of the review rests on marks they may
 * not read yet, whether it is composed already or would only be previewed.
 */
export const hidesNotice = (state: CampaignState, kind: NoticeKind, now: Instant): boolean => {
  if (kind === 'review' || state.withheld.length === 0) return false;
  const at = publishedAt(state.notices, kind);
  return at === undefined || now < at;
};
