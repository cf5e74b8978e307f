import type { OpenCampaign } from '../../model/campaign.ts';
import type { InputCandidate } from '../../model/notice-inputs.ts';
import { judgeMark } from '../../selection/exam-stages.ts';
import { interviewLists } from '../../selection/interview-list.ts';
import { leftTheList } from '../../selection/left.ts';
import type { NoticeSource } from '../content/person.ts';

type InterviewMarks = Pick<InputCandidate, 'interview' | 'preferred' | 'out'>;

/**
 * Interview marks of everybody on the interview list, by number, with the ground of preference of whoever is ranked. Somebody who
 * left the list is not ranked: the notice of marks shows a mark without a rank, so it is said that they are out; from the
 * notice of proposed appointments on the mark is left out with them.
 */
export const interviewMarks = (
  kind: 'interview' | 'proposed',
  campaign: OpenCampaign,
  { candidates, sheets }: NoticeSource,
): ReadonlyMap<string, InterviewMarks> => {
  const entered = interviewLists(campaign, candidates, sheets).flatMap(({ entries }) => entries);
  const onList = new Set(entered.map(({ number }) => number));
  const { pass } = campaign.interview;
  return new Map(
    candidates.flatMap(
      ({ number, interview, preferred, checks }): readonly (readonly [string, InterviewMarks])[] => {
        if (!onList.has(number) || interview === undefined) return [];
        const passed = judgeMark('interview', interview, pass) === undefined;
        if (passed && leftTheList(checks))
          return kind === 'interview' ? [[number, { interview, out: true }]] : [];
        return [[number, { interview, ...(passed && preferred && { preferred: true }) }]];
      },
    ),
  );
};
