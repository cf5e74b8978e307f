import { DOCUMENT_LABELS } from '../../../shared/domain/labels.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/model/application.ts';
import { DOCUMENT_HINTS } from '../../../shared/web/document-hints.ts';

/** What to have at hand, said before anybody starts. */
export const BeforeYouStart = () => (
  <section>
    <h2>报名前请准备好</h2>
    <p>请先准备好下面五份材料的照片或扫描件，再开始报名：</p>
    <ol>
      {DOCUMENT_KINDS.map((kind) => (
        <li key={kind}>
          <strong>{DOCUMENT_LABELS[kind]}</strong>：{DOCUMENT_HINTS[kind]}
        </li>
      ))}
    </ol>
    <p>格式为 jpg、png 或 pdf，每份不超过 5 MB。手机拍照即可，请拍全四角，字迹清楚。</p>
    <p>中途可以离开：已填内容保留在同一部手机的同一浏览器里，直到报名截止。</p>
  </section>
);
