import type { Notice } from '../model/notice.ts';

/**
 * The rows of a notice as one text to take a digest of (名单校验值): JSON without white space, the fields of each row in the order
 * of their names, so that anybody who has the rows gets the same text.
 */
export const listText = ({ rows }: Pick<Notice, 'rows'>): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))),
    ),
  );
