import { DOCUMENT_KINDS } from '../../../shared/domain/model/application.ts';
import type { CorrectionPass } from '../../../shared/messages/correction.ts';

type Props = {
  readonly campaign: string;
  readonly papers: CorrectionPass['papers'];
  readonly complete: boolean;
};

/** How far a new set of documents has come. All five are replaced together, or none is. */
export function PapersPart({ campaign, papers, complete }: Props) {
  const there = DOCUMENT_KINDS.filter((kind) => papers?.files[kind] !== undefined).length;
  return (
    <section class="panel">
      <h2>材料</h2>
      <p>
        {complete
          ? '已重新上传五份材料，确认更正后替换原来的材料。'
          : there > 0
            ? `已重新上传 ${there} 份，五份齐全才会替换；不齐的，保留原来的材料。`
            : '不重新上传的，保留原来的材料。要换材料的，请先上传，再填写下面的内容。'}
      </p>
      <p>
        <a class="linklike" href={`/campaigns/${campaign}/apply/papers`}>
          {there > 0 ? '继续上传材料' : '重新上传五份材料'}
        </a>
      </p>
    </section>
  );
}
