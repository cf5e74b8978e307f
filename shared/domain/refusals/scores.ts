import { columnLabel } from './tables.ts';
import { fact, type RefusalWriter, says } from './text.ts';

const NOTHING_IMPORTED = '本次没有导入任何成绩，原有成绩不变';
const row = (title: string, detail: string, action: string): RefusalWriter =>
  says(title, `${detail}${NOTHING_IMPORTED}。`, action);

/** Score import; a fault of one row comes with its line. */
export const SCORES = {
  'scores.faulty': row('成绩表有错误', '', '请按下列各行的说明更正后重新导入整份成绩表。'),
  'scores.malformed': row('成绩不是数字', '成绩应为0至100的数字，缺考填“缺考”。', '请更正该行成绩。'),
  'scores.decimals': row('成绩小数位过多', '成绩最多两位小数。', '请更正该行成绩。'),
  'scores.out-of-range': row('成绩超出范围', '成绩应在0至100之间。', '请更正该行成绩。'),
  'scores.duplicate-row': row(
    '同一人出现多次',
    '同一居民身份证号码在成绩表中只能有一行。',
    '请删去多余的一行。',
  ),
  'scores.unknown-person': row(
    '查无此人',
    '该居民身份证号码在本次招聘中没有报名。',
    '请核对号码，或删去该行。',
  ),
  'scores.absent-unconfirmed': (refusal) => {
    const count = fact(refusal, 'absent') || '若干';
    const exam = columnLabel(fact(refusal, 'stage')) || '成绩';
    return {
      title: '请确认缺考人数',
      detail: `有${count}人没有${exam}，结束该环节后将按缺考处理。招聘进度没有变动。`,
      action: `请先核对没有成绩的人员名单；确属缺考的，请勾选确认${count}人按缺考处理后再结束。`,
    };
  },
  'scores.stale': row(
    '成绩已被他人更新',
    '在您导入的同时，另一位工作人员导入了成绩。',
    '请刷新页面，核对后再导入。',
  ),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
