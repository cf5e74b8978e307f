import { OUTCOME_LABELS } from '../../labels.ts';
import type { Notice } from '../../model/notice.ts';
import type { NoticeSupplement } from '../../model/supplement.ts';
import { noticeTable } from '../../notices/table.ts';
import { formatMark } from '../../ranking/mark.ts';

/** One line as a finding may repeat it, and the name in it, which is compared and not repeated. */
type Line = { readonly said: string; readonly name: string };
export type Lines = ReadonlyMap<string, Line>;

const plain = (key: string, said: string): readonly [string, Line] => [key, { said, name: '' }];

const besideList = (notice: Notice): readonly (readonly [string, Line])[] => {
  switch (notice.kind) {
    case 'review':
      return [plain('未通过人数', String(notice.refused))];
    case 'interview-list':
      return notice.cuts.map(({ position, places, cut }) =>
        plain(
          `岗位 ${position} 的面试人数和分数线`,
          `${places} ${cut === undefined ? '-' : formatMark(cut)}`,
        ),
      );
    case 'proposed':
      return Object.entries(notice.openPlaces).map(([code, places]) =>
        plain(`岗位 ${code} 的空缺`, String(places)),
      );
    default:
      return [];
  }
};

/** What a notice lists, line by line: the columns its readers see, by application number, and what stands beside the list. */
export const noticeLines = (notice: Notice): Lines => {
  const { columns, rows } = noticeTable(notice);
  const isName = (place: number): boolean => columns[place]?.heads === true;
  return new Map([
    plain('标题', notice.title),
    plain('人数', String(rows.length)),
    ...besideList(notice),
    ...rows.map(({ key, cells }, row): readonly [string, Line] => {
      const words = cells.flatMap(({ text }, at) => (isName(at) ? [] : [`${columns[at]?.title} ${text}`]));
      const name = cells.find((_, at) => isName(at))?.text ?? '';
      return [key, { said: [`第 ${row + 1} 行`, ...words].join('，'), name }];
    }),
  ]);
};

/** Whom a supplement takes off and puts on, by application number. */
export const supplementLines = ({ removed, added }: NoticeSupplement): Lines =>
  new Map([
    ...removed.map(({ number, maskedName, why }): readonly [string, Line] => [
      number,
      { said: `取消：${why === undefined ? '' : OUTCOME_LABELS[why]}`, name: maskedName },
    ]),
    ...added.map(({ number, maskedName, position, final, rank, substitute }): readonly [string, Line] => [
      number,
      {
        said: `增加：岗位 ${position}，成绩 ${formatMark(final)}，名次 ${rank}${substitute ? '，递补' : ''}`,
        name: maskedName,
      },
    ]),
  ]);

/** Every line that differs, with what was published and what follows. */
export const lineDifferences = (stored: Lines, computed: Lines): readonly string[] =>
  [...new Set([...stored.keys(), ...computed.keys()])].flatMap((key) => {
    const [was, is] = [stored.get(key), computed.get(key)];
    if (was?.said !== is?.said)
      return [`${key}：公示的是“${was?.said ?? '没有'}”，重新计算是“${is?.said ?? '没有'}”`];
    return was?.name === is?.name ? [] : [`${key}：公示的姓名与报名的姓名不符`];
  });
