import { createHash } from 'node:crypto';
import { noticeTable } from '../../../shared/domain/notices/table.ts';
import { type Finding, holds, untried, wrong } from './finding.ts';
import { checkpointIn, frozenBody, rowsIn } from './page.ts';
import type { NoticeJson } from './parse.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const digestFinding = (body: string, { sha256 }: NoticeJson): Finding => {
  if (sha256 === undefined) return untried('正文：还没有定稿，没有公布校验值。发布几秒钟后再核验');
  const found = digest(body);
  return found === sha256
    ? holds(`正文：校验值与公布的相同（${sha256}）`)
    : wrong(`正文：页面被改动过。公布的校验值是 ${sha256}，页面上的正文算出来是 ${found}`);
};

const checkpointFinding = (body: string, { sha256, checkpoint }: NoticeJson): readonly Finding[] => {
  if (sha256 === undefined || (checkpointIn(body) ?? null) === (checkpoint ?? null)) return [];
  return [wrong('检查点：页面上印的检查点与公告数据里的不是同一个，其中一处被改动过')];
};

/** The first line of the page's list that does not read as the data do. */
const listFinding = (body: string, notice: NoticeJson): Finding => {
  const { columns, rows } = noticeTable(notice);
  const shown = rowsIn(body);
  const read = (cell: string | undefined, isCode: boolean | undefined) =>
    isCode ? cell?.replaceAll('-', '') : cell;
  const bad = rows.findIndex(({ cells }, line) =>
    cells.some(({ text }, place) => read(shown[line]?.[place], columns[place]?.code) !== text),
  );
  if (bad < 0 && shown.length === rows.length)
    return holds(`名单：页面上的 ${rows.length} 行与公告数据逐格相同`);
  const line = bad < 0 ? rows.length : bad;
  const [said, known] = [shown[line]?.join(' '), rows[line]?.cells.map(({ text }) => text).join(' ')];
  return wrong(
    `名单：页面第 ${line + 1} 行与公告数据不同。页面：${said ?? '（没有这一行）'}；公告数据：${known ?? '（没有这一行）'}`,
  );
};

/** Whether the page is the text that was frozen, and lists what the data list. */
export const checkPage = (page: string | undefined, notice: NoticeJson): readonly Finding[] => {
  if (page === undefined) return [untried('正文：没有页面文件 page.html')];
  const body = frozenBody(page);
  if (body === undefined) return [wrong('正文：页面文件不完整，可能被截断，请重新下载')];
  return [digestFinding(body, notice), ...checkpointFinding(body, notice), listFinding(body, notice)];
};
