import { formatDateTime } from '../domain/calendar/format.ts';
import type { CampaignCorrection, CorrectedText } from '../domain/model/correction.ts';

/** What one corrected text is: the title, or the office of a position. */
export const correctedWhat = ({ position }: CorrectedText): string =>
  position === undefined ? '公告标题' : `岗位 ${position} 司法所`;

type CorrectionListProps = {
  readonly corrections: readonly CampaignCorrection[];
  /** Say who corrected it: staff only. */
  readonly signed?: boolean;
};

/** What was corrected in an announcement since it was published, with date and reason; nothing when nothing was. */
export function CorrectionList({ corrections, signed = false }: CorrectionListProps) {
  if (corrections.length === 0) return null;
  return (
    <section id="corrections">
      <h2>更正</h2>
      {corrections.map(({ version, at, by, reason, changes }) => (
        <article key={version}>
          <h3>
            第 {version} 次，{formatDateTime(at)}
          </h3>
          <ul>
            {changes.map((change) => (
              <li key={change.position ?? ''}>
                {correctedWhat(change)}：原为“{change.from}”，更正为“{change.to}”
              </li>
            ))}
          </ul>
          <p>
            原因：{reason}
            {signed && `（${by}）`}
          </p>
        </article>
      ))}
      <p class="soft">只更正文字。报名条件、岗位、人数、比例和日期自发布起没有变动。</p>
    </section>
  );
}
