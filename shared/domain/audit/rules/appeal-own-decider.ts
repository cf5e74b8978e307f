import { formatDateTime } from '../../calendar/format.ts';
import { accountIn } from '../../objections/recusal.ts';
import { type ApplicationRule, aboutApplication } from './application-evidence.ts';

/**
 * An appeal answered by the account whose decision it is against, or that is on record for the review. Source: 个人信息保护法 24; 回避.
 */
export const appealOwnDecider: ApplicationRule = (evidence) => {
  const { review, appeal } = evidence;
  if (appeal?.answer === undefined) return [];
  const { by, at } = appeal.answer;
  const deciders = [appeal.against.by, ...(review === undefined ? [] : [review.by])].map(accountIn);
  if (!deciders.includes(accountIn(by))) return [];
  return [
    aboutApplication(evidence, {
      rule: 'appeal.own-decider',
      facts: `申诉于${formatDateTime(at)}由作出原资格审查结论的同一账号答复，应当由另一位工作人员办理。`,
      occurrence: `${at}`,
    }),
  ];
};
