import { isDeepStrictEqual } from 'node:util';
import type { NoticeInputs } from '../../../shared/domain/model/notice-inputs.ts';
import { differenceText } from '../../../shared/domain/notices/recompute/difference-text.ts';
import { differencesBetween } from '../../../shared/domain/notices/recompute/differences.ts';
import { isRankedKind } from '../../../shared/domain/notices/recompute/inputs.ts';
import { type RankedContent, recompute } from '../../../shared/domain/notices/recompute/recompute.ts';
import { type Finding, holds, note, untried, wrong } from './finding.ts';
import { type NoticeJson, type ProvedNotice, parseInputs } from './parse.ts';

const isRanked = (notice: NoticeJson): notice is NoticeJson & RankedContent => isRankedKind(notice.kind);

/** Whose line in the inputs is another than the one in the log, by number; then whether the terms are. */
const inputDifferences = (published: NoticeInputs, proved: NoticeInputs): readonly string[] => {
  const [said, known] = [published, proved].map(
    ({ candidates }) => new Map(candidates.map((one) => [one.number, one])),
  );
  const numbers = [...new Set([...(said?.keys() ?? []), ...(known?.keys() ?? [])])];
  const people = numbers.flatMap((number) => {
    const [one, other] = [said?.get(number), known?.get(number)];
    return isDeepStrictEqual(one, other)
      ? []
      : [
          `报名号 ${number}：公布为 ${JSON.stringify(one) ?? '（没有）'}，账上为 ${JSON.stringify(other) ?? '（没有）'}`,
        ];
  });
  const terms = isDeepStrictEqual(published.terms, proved.terms)
    ? []
    : [`招聘条件：公布为 ${JSON.stringify(published.terms)}，账上为 ${JSON.stringify(proved.terms)}`];
  const rest = people.length + terms.length === 0 ? ['编号、种类或者人员的顺序'] : [];
  return isDeepStrictEqual(published, proved) ? [] : [...terms, ...people, ...rest];
};

const againstLog = (inputs: NoticeInputs, proved: ProvedNotice | undefined): readonly Finding[] => {
  if (proved === undefined) return [];
  if (proved.inputs === undefined) return [wrong('排名依据：账上的这份公告没有排名依据，文件是另加的')];
  const different = inputDifferences(inputs, proved.inputs);
  return different.length === 0
    ? [holds('排名依据：与账上记载的逐项相同')]
    : different.map((text) => wrong(`排名依据被改动过，与账上的不同。${text}`));
};

const ranking = (inputs: NoticeInputs, notice: NoticeJson & RankedContent): readonly Finding[] => {
  const computed = recompute(inputs);
  const found = computed && differencesBetween(notice, computed);
  if (inputs.notice !== notice.id || found === undefined)
    return [wrong('复算：排名依据是另一份公告的，文件被换过')];
  return found.length === 0
    ? [
        holds(
          `复算：由排名依据算出的结果与公告的 ${notice.rows.length} 行完全相同（人员、成绩、名次、分数线、空缺）`,
        ),
      ]
    : found.map((one) => wrong(`复算与公告不同。${differenceText(one)}`));
};

/** Whether what the result is computed from is what the log has, and gives what the notice lists. */
export const checkInputs = (
  text: string | undefined,
  notice: NoticeJson,
  proved: ProvedNotice | undefined,
): readonly Finding[] => {
  if (!isRanked(notice)) return [note('复算：这类公告不排名次，没有要复算的')];
  if (text === undefined) {
    return proved !== undefined && proved.inputs === undefined
      ? [untried('复算：这份公告没有公布排名依据，不能复算')]
      : [untried('复算：没有排名依据文件 inputs.json')];
  }
  const inputs = parseInputs(text);
  if (inputs === undefined) return [wrong('排名依据：文件不完整或者不是排名依据，可能被截断')];
  return [...againstLog(inputs, proved), ...ranking(inputs, notice)];
};
