import type { Notice } from '../../model/notice.ts';
import { noticeTable } from '../../notices/table.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What people read of a body, its parts set apart. */
const readableText = (html: string): string =>
  html.replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** Application numbers as notices print them. */
const NUMBER = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/;

/**
 * Whether a frozen body shows the list of its notice: its title, every application number in the order of the list and no other, and
 * beside each its figures. However bodies were rendered when they were frozen, this is what their readers look for.
 */
export const showsList = (html: string, notice: Notice): boolean => {
  const text = readableText(html);
  const { rows } = noticeTable(notice);
  const shown = text.match(new RegExp(NUMBER, 'g')) ?? [];
  const beside = text.split(NUMBER).slice(1);
  return (
    text.includes(notice.title) &&
    shown.length === rows.length &&
    rows.every(({ key, cells }, place) => {
      const words = (beside[place] ?? '').split(/\s+/);
      return (
        shown[place]?.replaceAll('-', '') === key &&
        cells.every(({ text: cell, figure }) => figure === undefined || words.includes(cell))
      );
    })
  );
};
