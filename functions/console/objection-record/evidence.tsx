import { DOCUMENT_LABELS } from '../../../shared/domain/labels.ts';
import { isRefusalCode, refusalText } from '../../../shared/domain/refusals.ts';
import type { DocumentRecord } from '../../../shared/ports/document-store.ts';
import { campaignPath } from '../campaign-state/load.ts';
import type { ObjectionFile } from './record.ts';

type Props = { readonly campaign: string; readonly file: ObjectionFile };

/** What the objector attached: a link to each file that passed its check; one that did not says so. */
export function Evidence({ campaign, file: { objection, documents } }: Props) {
  if (documents.length === 0) return null;
  return (
    <section>
      <h2>证明材料</h2>
      <ul>
        {documents.map((one) => (
          <li key={one.kind}>
            <EvidenceLink
              file={one}
              href={campaignPath(campaign, `/objections/${objection.number}/documents/${one.kind}`)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EvidenceLink({ file, href }: { readonly file: DocumentRecord; readonly href: string }) {
  const label = DOCUMENT_LABELS[file.kind];
  if (file.fault === undefined)
    return (
      <a class="linklike" href={href} target="_blank" rel="noopener">
        {label}（{file.type}）
      </a>
    );
  const { fault } = file;
  const why = isRefusalCode(fault) ? refusalText({ code: fault, field: file.kind }).title : fault;
  return <span class="red">{why}，不能打开</span>;
}
