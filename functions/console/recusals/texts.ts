import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { RecusalRow } from './rows.ts';

/** The applicant a declaration matches, by number only. */
export const appliedText = ({ what, applied }: RecusalRow): string => {
  if (what.kind === 'none') return '';
  return applied === '' ? '未报名' : applied;
};

const LATE = {
  review: '申报前已作出审核结论',
  assessment: '申报前已填写考核意见',
  panel: '在考生所在考官组',
} as const;

/** Where the declarant had to do with the applicant in spite of the relation. */
export const lateText = ({ late }: RecusalRow): string => late.map((act) => LATE[act]).join('；');

/** Whether a declaration stands. */
export const stateText = ({ withdrawn }: RecusalRow): string =>
  withdrawn === undefined
    ? '有效'
    : `已撤回：${withdrawn.by} ${formatDateTime(withdrawn.at)}，${withdrawn.reason}`;
