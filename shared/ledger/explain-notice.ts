import { formatDateTime } from '../domain/calendar/format.ts';
import { attribute, type Facts, numberIn, textIn } from './image.ts';

/** What the item of a notice says: which notice, when, and the digests by which its list and text are known. */
export const noticeFacts = (image: unknown): Facts => {
  const summary = attribute(image, 'summary', 'M');
  const at = numberIn(summary, 'publishedAt');
  return [
    ['公告', textIn(summary, 'title')],
    ['公告编号', textIn(summary, 'id')],
    ['招聘编号', textIn(summary, 'campaign')],
    ['发布时间', at === undefined ? '' : formatDateTime(at)],
    ['公示到', textIn(summary, 'lastDay')],
    ['名单的 SHA-256 校验值（与公告页面下方的对照）', textIn(image, 'list')],
    ['正文的 SHA-256 校验值（与公告页面下方的对照）', textIn(image, 'sha256')],
  ];
};
