import { maskName } from '../../identity/mask.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { Notice } from '../../model/notice.ts';
import {
  type ComposedNotice,
  type InputCandidate,
  type InputTerms,
  type NoticeInputs,
  RANKED_KINDS,
  type RankedKind,
} from '../../model/notice-inputs.ts';
import type { Candidate } from '../../model/selection.ts';
import { isAdmitted } from '../../selection/exam-stages.ts';
import { mayTakeExam } from '../../selection/internal/ranking-sheet.ts';
import type { NoticeSource } from '../content/person.ts';
import { interviewMarks } from './public-marks.ts';
import { settledPositions, walkFlags } from './walked.ts';

/** Whether a ranking or a list by marks stands behind a notice of this kind. */
export const isRankedKind = (kind: string): kind is RankedKind => RANKED_KINDS.some((one) => one === kind);

const bare = (campaign: Campaign): InputTerms['positions'] =>
  campaign.positions.map(({ code, office, headcount, givenUp }) => ({
    code,
    office,
    headcount,
    ...(givenUp !== undefined && { givenUp }),
  }));

const termsOf = (campaign: Campaign): InputTerms => {
  const positions = bare(campaign);
  const { substitutes } = campaign;
  if (campaign.track === 'internal') {
    const { track, exam, tieBreak } = campaign;
    return { track, positions, substitutes, exam, tieBreak };
  }
  const { track, written, interview, tieBreak } = campaign;
  // How many examiners a panel has changes no result.
  const { ratio, pass } = interview;
  const entering = { ratio, ...(pass !== undefined && { pass }) };
  return { track, positions, substitutes, written, interview: entering, tieBreak };
};

type Marks = Pick<InputCandidate, 'written' | 'interview' | 'exam' | 'preferred' | 'out'>;

/** What is public of everybody's marks with a notice of this kind, by number; whoever is not in it is not published. */
const marksFor = (kind: RankedKind, source: NoticeSource): ReadonlyMap<string, Marks> => {
  const { campaign, candidates } = source;
  const of = (people: readonly Candidate[], marks: (one: Candidate) => Marks) =>
    new Map(people.map((one) => [one.number, marks(one)] as const));
  if (campaign.track === 'internal')
    return of(candidates.filter(mayTakeExam), ({ exam }) => (exam === undefined ? {} : { exam }));
  const later =
    kind === 'interview' || kind === 'proposed' ? interviewMarks(kind, campaign, source) : undefined;
  return of(candidates.filter(isAdmitted), ({ number, written }) => ({
    ...(written !== undefined && { written }),
    ...later?.get(number),
  }));
};

const listed = (
  { campaign, candidates, names }: NoticeSource,
  marks: ReadonlyMap<string, Marks>,
): readonly InputCandidate[] =>
  campaign.positions.flatMap(({ code }) =>
    candidates
      .filter(({ number, position }) => position === code && marks.has(number))
      .map(({ number, position }) => {
        return { number, maskedName: maskName(names[number] ?? ''), position, ...marks.get(number) };
      })
      .sort((a, b) => (a.number < b.number ? -1 : 1)),
  );

/**
 * What a notice composed of `source` is computed from, as far as the public may know it with that notice: nothing of marks whose
 * own notice is still to come, no name, no reason. Undefined where no ranking stands behind the notice. Source: 六(三), 四(二)1(8).
 */
export const inputsOf = (
  { id, kind }: Pick<Notice, 'id' | 'kind'>,
  source: NoticeSource,
): NoticeInputs | undefined => {
  if (!isRankedKind(kind)) return undefined;
  const terms = termsOf(source.campaign);
  const candidates = listed(source, marksFor(kind, source));
  const inputs: NoticeInputs = { v: 1, notice: id, kind, terms, candidates };
  if (kind !== 'proposed') return inputs;
  const flags = walkFlags(source);
  const flagged = { ...inputs, candidates: candidates.map((one) => ({ ...one, ...flags.get(one.number) })) };
  return { ...flagged, terms: { ...terms, positions: settledPositions(flagged, source) } };
};

/** A notice with what its result is computed from, for one write. */
export const withInputs = (notice: Notice, source: NoticeSource): ComposedNotice => {
  const inputs = inputsOf(notice, source);
  return { ...notice, ...(inputs && { inputs }) };
};
