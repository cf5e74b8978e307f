import { fieldLabel } from '../field-labels.ts';
import { SCORE_LABELS } from '../labels.ts';
import { fact, type RefusalWriter, says } from './text.ts';

const NOTHING_IMPORTED = '本次没有导入任何内容，原有内容不变。';

/** Columns of lists that are no fields of the form. */
const LIST_COLUMNS: Readonly<Record<string, string>> = {
  who: '工号或姓名',
  relation: '回避情形',
  number: '报名号',
  lot: '抽签号',
};

/** What people call a column of a score sheet; another name stays as it is. */
export const columnLabel = (column: string): string => {
  const [, exam, marking] = /^(written|interview|exam)(?:_([12]))?$/.exec(column) ?? [];
  if (exam !== 'written' && exam !== 'interview' && exam !== 'exam')
    return LIST_COLUMNS[column] ?? fieldLabel(column);
  return SCORE_LABELS[exam] + (marking === undefined ? '' : `（${marking === '1' ? '一评' : '二评'}）`);
};

const orHeadings = (headings: string): string => (headings === '' ? '' : `，列名可以是${headings}`);

/** Uploaded tables as such, whatever they hold; and the faults of a score sheet as a table. */
export const TABLES = {
  'table.empty': says('文件是空的', `文件里没有内容。${NOTHING_IMPORTED}`, '请选择正确的文件重新导入。'),
  'table.encoding': says(
    '文件编码无法识别',
    `文件既不是UTF-8编码，也不是GBK编码，也不是xlsx工作簿。${NOTHING_IMPORTED}`,
    '请用Excel打开后另存为xlsx，再重新导入。',
  ),
  'table.malformed': (refusal) => ({
    title: '文件无法读取',
    detail: `${fact(refusal, 'line') === '' ? '文件已损坏、设有密码，或是旧式的xls' : `第${fact(refusal, 'line')}行附近的引号不成对`}。${NOTHING_IMPORTED}`,
    action: '请用Excel打开后另存为xlsx，再重新导入。',
  }),
  'table.too-large': says(
    '表格过大',
    `xlsx工作簿的每张表最多20000行、100列，解压后共不超过20MB；有时只是远处有一个多余的单元格。${NOTHING_IMPORTED}`,
    '请把需要的行列复制到新的工作簿，再重新导入。',
  ),
  'table.duplicate-header': (refusal) => ({
    title: '表头有重复的列名',
    detail: `列名“${fact(refusal, 'column')}”出现了不止一次。${NOTHING_IMPORTED}`,
    action: '请删去或改名多余的一列后重新导入。',
  }),
  'table.ragged': (refusal) => ({
    title: '有一行的列数与表头不同',
    detail: `第${fact(refusal, 'line')}行的列数与表头不同。${NOTHING_IMPORTED}`,
    action: '请补齐或删去多余的内容后重新导入。',
  }),
  'scores.header': (refusal) => ({
    title: '成绩表的表头不正确',
    detail: `表头里没有“${columnLabel(fact(refusal, 'column'))}”这一列${orHeadings(fact(refusal, 'headings'))}。${NOTHING_IMPORTED}`,
    action: '请对照模板整理表头后重新导入。',
  }),
  'scores.citizen-id': says(
    '居民身份证号码不正确',
    `该行的居民身份证号码不是有效的18位号码。${NOTHING_IMPORTED}`,
    '请核对该行；在Excel里该列应设为文本格式。',
  ),
  'scores.empty': says(
    '成绩表没有数据',
    `表头之下没有任何一行。${NOTHING_IMPORTED}`,
    '请选择正确的文件重新导入。',
  ),
  'scores.file-missing': says('没有选择文件', NOTHING_IMPORTED, '请选择成绩文件后再导入。'),
  'campaign.invalid': says(
    '招聘方案有需要更正的地方',
    '招聘方案没有保存，已填写的内容都已保留。',
    '请按各项旁边的说明更正后重新提交。',
  ),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
