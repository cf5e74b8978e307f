import { DOCUMENT_LABELS } from '../../../shared/domain/labels.ts';
import { isRefusalCode, refusalText } from '../../../shared/domain/refusals.ts';
import { showsIdentity } from '../../../shared/domain/reveals/shows-identity.ts';
import { campaignPath } from '../campaign-state/load.ts';
import type { Paper } from './record.ts';

type PapersProps = { readonly campaign: string; readonly number: string; readonly papers: readonly Paper[] };

/**
 * The five documents: pictures as such, a PDF as a link; a file that failed its check says so instead of pretending. Whatever carries
 * the full identity is shown once the viewer asks for that, like the number.
 */
export const Papers = ({ campaign, number, papers }: PapersProps) => (
  <ul class="papers">
    {papers.map((paper) => (
      <li key={paper.kind}>
        <h3>{DOCUMENT_LABELS[paper.kind]}</h3>
        <PaperBody paper={paper} href={campaignPath(campaign, `/documents/${number}/${paper.kind}`)} />
      </li>
    ))}
  </ul>
);

function PaperBody({ paper, href }: { readonly paper: Paper; readonly href: string }) {
  const { kind, verdict, opened } = paper;
  if (verdict === undefined) return <p class="soft">文件正在检查，请稍后刷新本页。</p>;
  if (verdict.fault !== undefined) {
    const text = isRefusalCode(verdict.fault)
      ? refusalText({ code: verdict.fault, field: kind }).title
      : verdict.fault;
    return <p class="red">{text}</p>;
  }
  const isHidden = showsIdentity(kind) && opened === undefined;
  return (
    <>
      {isHidden && <p class="soft small">上面有完整的身份信息，打开会留下记录。</p>}
      {verdict.type !== 'pdf' && !isHidden && (
        <img src={opened ?? href} alt={DOCUMENT_LABELS[kind]} loading="lazy" />
      )}
      <a class="linklike" href={opened ?? href} target="_blank" rel="noopener">
        {verdict.type === 'pdf' ? '打开 PDF 文件' : '在新窗口看原图'}
      </a>
    </>
  );
}
