import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { IDENTITY_DOCUMENT_LABELS } from '../../../shared/domain/codes/labels.ts';
import type { CodeReissue } from '../../../shared/domain/model/code-reissue.ts';

/** How often an applicant was given a new query code, and who did it when and why; nothing when never. */
export function ReissueHistory({ reissues = [] }: { readonly reissues?: readonly CodeReissue[] }) {
  if (reissues.length === 0) return null;
  return (
    <details class="more">
      <summary>查询码补发过 {reissues.length} 次</summary>
      <ul class="conditions">
        {reissues.map(({ serial, at, by, document, reason }) => (
          <li key={serial}>
            第 {serial} 次，{formatDateTime(at)}，{by}，当面查验{IDENTITY_DOCUMENT_LABELS[document]}。原因：
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
