import { NOTICE_RULES } from '../../../shared/domain/notices/kinds.ts';
import { readNoticeId } from '../../../shared/domain/notices/notice-id.ts';
import { resultHold } from '../../../shared/domain/notices/result-hold.ts';
import { isOpen } from '../../../shared/domain/objections/moves.ts';
import type { Hold } from '../campaign/holds.ts';

/** A result that people may act on is published before its stage is closed, and the time they have runs out first. */
export const resultNotPublished: Hold = (state, { event, stage }, now) =>
  event === 'close' ? resultHold(stage, state, now) : undefined;

/** A stage is not closed while an objection against one of its notices waits for its answer. */
export const noticeObjected: Hold = ({ objections }, { event, stage }) => {
  if (event !== 'close') return undefined;
  const pending = objections.filter((one) => {
    const name = readNoticeId(one.notice);
    return isOpen(one) && name !== undefined && NOTICE_RULES[name.kind].stage === stage;
  }).length;
  return pending === 0 ? undefined : { code: 'notice.objections-open', facts: { stage, pending } };
};
