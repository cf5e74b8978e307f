import type { InternalCampaign } from '../../model/campaign.ts';
import type { Candidate } from '../../model/selection.ts';
import { isAdmitted } from '../exam-stages.ts';
import { type Sheets, sheetsSeen } from '../sheets.ts';
import { type WalkStep, walkRanking } from '../walk.ts';
import { isQualified, judgeExam, judgeReached } from './judge.ts';
import { type Examined, type ExamStanding, rankByExam } from './rank-by-exam.ts';

/** Everything that decides one position of the internal track. Marks in hundredths. */
export type InternalRankingSheet = {
  readonly position: string;
  readonly office: string;
  readonly headcount: number;
  /** In rank order; empty until the exam sheet is imported. */
  readonly standings: readonly ExamStanding[];
  /** The way down the ranking, one step per group of equals. */
  readonly path: readonly WalkStep[];
  /** Places that nobody holds by what is recorded so far. */
  readonly openPlaces: number;
};

/** Whether somebody may sit the exam: admitted by review and found qualified in all five by the assessors. */
export const mayTakeExam = (candidate: Candidate): boolean =>
  isAdmitted(candidate) && candidate.assessment !== undefined && isQualified(candidate.assessment);

const examinedOf = (candidate: Candidate, pass: number | undefined): readonly Examined[] => {
  const { number, exam } = candidate;
  if (!mayTakeExam(candidate) || typeof exam !== 'number') return [];
  return judgeExam(exam, pass) === undefined ? [{ number, exam }] : [];
};

/** The ranking of one position by exam, 四(一), or undefined when the campaign has no such position. */
export const internalRankingSheet = (
  campaign: InternalCampaign,
  candidates: readonly Candidate[],
  position: string,
  sheets: Sheets = sheetsSeen(candidates),
): InternalRankingSheet | undefined => {
  const post = campaign.positions.find(({ code }) => code === position);
  if (!post) return undefined;
  const own = candidates.filter((candidate) => candidate.position === position);
  const checks = new Map(own.map((candidate) => [candidate.number, candidate.checks]));
  const standings = sheets.exam
    ? rankByExam(own.flatMap((candidate) => examinedOf(candidate, campaign.exam.pass)))
    : [];
  const path = walkRanking(
    standings,
    post.headcount,
    campaign.substitutes,
    (number) => checks.get(number) ?? {},
    judgeReached,
    post.givenUp,
  );
  const proposed = path.flatMap((step) =>
    step.kind === 'reached' ? step.members.filter(({ result }) => result === 'proposed') : [],
  );
  return {
    position: post.code,
    office: post.office,
    headcount: post.headcount,
    standings,
    path,
    openPlaces: post.headcount - proposed.length,
  };
};
