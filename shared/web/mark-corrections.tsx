import { formatDateTime } from '../domain/calendar/format.ts';
import type { NoticeCorrection } from '../domain/model/score-review.ts';
import type { Mark } from '../domain/model/selection.ts';
import { formatMark } from '../domain/ranking/mark.ts';
import { groupCode } from './group-code.ts';

const markText = (mark: Mark): string => (mark === 'absent' ? '缺考' : formatMark(mark));

/** One correction in a sentence: when, whose by number, from what to what. */
export const correctionText = ({ at, number, from, to }: NoticeCorrection): string =>
  `${formatDateTime(at)} 更正：报名号 ${groupCode(number)}，原成绩 ${markText(from)}，更正为 ${markText(to)}`;

/** Marks that score reviews put right below a notice whose text never changes, each dated; nothing when there are none. */
export function MarkCorrections({ corrections }: { readonly corrections: readonly NoticeCorrection[] }) {
  if (corrections.length === 0) return null;
  return (
    <section class="notice-supplements">
      <h2>更正</h2>
      <p>经成绩复核，以下成绩更正如下；公告正文不再改动，以更正后的成绩为准。</p>
      <ul>
        {corrections.map((correction) => (
          <li key={correction.version}>{correctionText(correction)}</li>
        ))}
      </ul>
    </section>
  );
}
