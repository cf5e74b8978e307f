import { formatMark } from '../../ranking/mark.ts';
import type { Difference } from './differences.ts';

const FIELDS: Readonly<Record<string, string>> = {
  maskedName: '姓名',
  position: '岗位',
  office: '司法所',
  mark: '成绩',
  written: '笔试成绩',
  interview: '面试成绩',
  total: '总成绩',
  final: '总成绩',
  rank: '名次',
  substitute: '递补',
  startsOn: '起始日期',
  places: '可进入面试的人数',
  cut: '最后一名的成绩',
};

const IN_HUNDREDTHS = new Set(['mark', 'written', 'interview', 'total', 'final', 'cut']);

const said = (field: string, value: string | number | boolean | undefined): string => {
  if (value === undefined) return '（空）';
  if (value === 'absent') return '缺考';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'number' && IN_HUNDREDTHS.has(field) ? formatMark(value) : String(value);
};

/**
 * One difference in plain Chinese: whose it is, what is published, what was computed.
 * @param other what the published notice was held against, e.g. 复算.
 */
export const differenceText = (one: Difference, other = '复算'): string => {
  switch (one.what) {
    case 'missing':
      return `报名号 ${one.number}：公告没有列出，${other}应当列出`;
    case 'extra':
      return `报名号 ${one.number}：公告列出了，${other}不应当列出（或者重复列出）`;
    case 'order':
      return `报名号 ${one.number}：公告列在第 ${one.published} 行，${other}应当在第 ${one.computed} 行`;
    case 'field':
    case 'cut': {
      const whose = one.what === 'field' ? `报名号 ${one.number}` : `岗位 ${one.position}`;
      const [published, computed] = [said(one.field, one.published), said(one.field, one.computed)];
      return `${whose}：${FIELDS[one.field] ?? one.field}公告为 ${published}，${other}为 ${computed}`;
    }
    case 'open-places':
      return `岗位 ${one.position}：空缺名额公告为 ${one.published ?? '（空）'}，${other}为 ${one.computed ?? '（空）'}`;
    case 'refused':
      return `未通过的人数：公告为 ${one.published}，${other}为 ${one.computed}`;
    default:
      return one satisfies never;
  }
};
