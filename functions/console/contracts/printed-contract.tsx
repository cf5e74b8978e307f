import type { IssuedText } from '../../../shared/domain/model/contract.ts';
import { REVEALED_NOTE } from '../reveals/reveal.ts';

type PrintedProps = {
  readonly text: string;
  readonly issued: IssuedText;
  readonly revealed: boolean;
  readonly back: string;
};

/** A line of blanks would vanish in HTML; lines that begin an article stand out. */
const Line = ({ line }: { readonly line: string }) =>
  /^第[一二三四五六七八九十百]+条/.test(line) ? <h2>{line}</h2> : <p>{line}</p>;

/** The contract as it goes to the person: its first line is the title; printed after GB/T 9704—2012. */
export function PrintedContract({ text, issued, revealed, back }: PrintedProps) {
  const [title = '', ...lines] = text.split('\n');
  return (
    <>
      <p class="no-print">
        <a class="linklike" href={back}>
          返回合同
        </a>
        <span class="soft">
          {revealed
            ? `${REVEALED_NOTE}。用浏览器的打印功能打印本页。`
            : '身份证号码和电话已遮盖；打印请从合同页面进入。'}
          第 {issued.edition} 版，文本校验值 {issued.sha256}（对身份证号码、电话填入以前的文本计算）。
        </span>
      </p>
      <article class="notice">
        <h1>{title}</h1>
        {lines.map((line, index) =>
          line.trim() === '' ? null : <Line key={`${index}-${line.length}`} line={line} />,
        )}
      </article>
    </>
  );
}
