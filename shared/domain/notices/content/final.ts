import type { FinalRow, NoticeContent } from '../../model/notice.ts';
import { computeOutcomes } from '../../selection/outcomes.ts';
import { byPosition, type NoticeSource, personOf } from './person.ts';

/** Who is hired: everybody proposed on the notice or a supplement whose contract is signed. */
const hired = (source: NoticeSource): readonly FinalRow[] =>
  computeOutcomes(source.campaign, source.candidates, source.sheets)
    .filter(({ outcome, number }) => outcome === 'proposed' && source.signed.has(number))
    .map((one) => personOf(one, source));

/** The result of the whole recruitment. Source: 四(二)3 签订合同, 六(三). */
export const finalContent = (source: NoticeSource): NoticeContent => ({
  kind: 'final',
  rows: byPosition(source, hired(source)),
});
