import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import {
  isPlaceholder,
  PLACEHOLDERS,
  placeholder,
  REQUIRED_PLACEHOLDERS,
} from '../../../shared/domain/contracts/placeholders.ts';
import type { ContractTemplate } from '../../../shared/domain/model/contract.ts';
import { faultSentence, type KnownRefusal } from '../../../shared/domain/refusals.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { TextArea } from '../../../shared/web/fields.tsx';
import { Csrf } from '../frame/csrf.tsx';
import { StopNote } from '../frame/notes.tsx';

type TemplateViewProps = {
  /** The latest first. */
  readonly templates: readonly ContractTemplate[];
  /** The version asked for; NaN: the latest. */
  readonly shown: number;
  readonly csrf: string;
  readonly mayEdit: boolean;
  readonly typed?: string;
  readonly refusals: readonly KnownRefusal[];
  readonly done: boolean;
};

const REQUIRED: readonly string[] = REQUIRED_PLACEHOLDERS;
const NAMES = Object.keys(PLACEHOLDERS).filter(isPlaceholder);

/** The county's contract text: to read, to change, and what each placeholder stands for. */
export function TemplateView(props: TemplateViewProps) {
  const { templates, shown, mayEdit, refusals, done } = props;
  const [refusal] = refusals;
  const old = templates.find(({ version }) => version === shown && version !== templates[0]?.version);
  return (
    <>
      <h1>合同模板</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {done && refusal === undefined && <p class="done-note">新的模板已保存。</p>}
      <p>以后发出的合同按最新的模板生成；已经发出的合同文本不变。</p>
      {old !== undefined && (
        <>
          <h2>{nameOf(old)}（只供查看）</h2>
          <Paragraphs text={old.text} />
        </>
      )}
      {old === undefined &&
        (mayEdit ? <EditForm {...props} /> : <Paragraphs text={templates[0]?.text ?? ''} />)}
      <DataTable
        caption="填充项"
        rows={NAMES}
        rowKey={(name) => name}
        empty=""
        columns={[
          { title: '写法', heads: true, cell: (name) => <span class="code">{placeholder(name)}</span> },
          { title: '填入', cell: (name) => PLACEHOLDERS[name] },
          { title: '必须有', cell: (name) => (REQUIRED.includes(name) ? '是（劳动合同法第十七条）' : '') },
        ]}
      />
      <DataTable
        caption="历次模板"
        rows={templates}
        rowKey={({ version }) => String(version)}
        empty=""
        columns={[
          {
            title: '版本',
            heads: true,
            cell: (one) => <a href={`?version=${one.version}`}>{nameOf(one)}</a>,
          },
          { title: '保存时间', cell: ({ at, version }) => (version === 0 ? '' : formatDateTime(at)) },
          { title: '保存人', cell: ({ by }) => by },
        ]}
      />
    </>
  );
}

const nameOf = ({ version }: ContractTemplate): string => (version === 0 ? '系统自带' : `第 ${version} 版`);

const Paragraphs = ({ text }: { readonly text: string }) => (
  <div class="inset">
    {text.split('\n').map((line, index) => (
      <p key={`${index}-${line.length}`}>{line}</p>
    ))}
  </div>
);

const EditForm = ({ templates, csrf, typed, refusals }: TemplateViewProps) => (
  <form method="post" action="/console/contract-template">
    <Csrf token={csrf} />
    <input type="hidden" name="version" value={templates[0]?.version ?? 0} />
    <TextArea
      name="text"
      label="合同文本"
      rows={30}
      value={typed ?? templates[0]?.text}
      error={refusals.length === 0 ? undefined : refusals.map(faultSentence).join(' ')}
    />
    <p class="buttons">
      <button class="button" type="submit">
        保存为新的模板
      </button>
    </p>
  </form>
);
