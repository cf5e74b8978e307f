import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { type Participant, RELATIONS, type RecusalStanding } from '../../../shared/domain/model/recusal.ts';
import {
  declaredLabel,
  NONE_LABEL,
  participantLabel,
  RELATION_LABELS,
  STANDING_LABELS,
} from '../../../shared/domain/recusal/labels.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { Select, TextField } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { StopNote } from '../frame/notes.tsx';
import { FaultTable } from '../imports/fault-table.tsx';
import { ImportForm } from '../imports/import-form.tsx';
import type { RowFault } from '../imports/row-fault.ts';
import type { RecusalRow } from './rows.ts';
import type { DeclareForm } from './schema.ts';
import { appliedText, lateText, stateText } from './texts.ts';

export type RecusalsViewProps = {
  readonly code: string;
  readonly rows: readonly RecusalRow[];
  /** Everybody who takes part; empty for whoever reads only their own. */
  readonly standings: readonly { readonly who: Participant; readonly standing: RecusalStanding }[];
  readonly own: RecusalStanding;
  readonly account: string;
  readonly csrf: string;
  readonly mayDeclare: boolean;
  readonly forOthers: boolean;
  readonly refusal?: KnownRefusal;
  readonly faults: readonly RowFault[];
  readonly typed?: DeclareForm;
  readonly done: string;
};

const DONE: Readonly<Record<string, string>> = {
  declared: '已登记。',
  imported: '回避登记表已导入。',
  unchanged: '与现有登记完全相同，没有变动。',
  withdrawn: '登记已撤回，留存备查。',
};

/** The register, whoever has not declared yet, and the forms to declare, import and withdraw. */
export function RecusalsView(props: RecusalsViewProps) {
  const { code, rows, refusal, faults, done, own, mayDeclare, forOthers, csrf } = props;
  return (
    <>
      <h1>回避登记</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {faults.length > 0 && <FaultTable faults={faults} />}
      {DONE[done] !== undefined && <p class="done-note">{DONE[done]}</p>}
      <p>
        参照人社部规〔2019〕1号：与报名人有夫妻关系、直系血亲关系、三代以内旁系血亲关系、近姻亲关系，或者其他可能影响公正的关系的，应当回避，不得审核、考核该报名人，不得担任其面试考官。没有的，也要申报“
        {NONE_LABEL}”。报名开始以前就可以申报。
      </p>
      {mayDeclare && (
        <p>
          您本人：<strong>{STANDING_LABELS[own]}</strong>
        </p>
      )}
      {mayDeclare && <Declaring {...props} />}
      <Undeclared {...props} />
      <h2>登记</h2>
      <DataTable
        caption={`共 ${rows.length} 条`}
        rows={rows}
        rowKey={({ id }) => id}
        empty="还没有登记。审核人员、考务人员和考官申报之后，会列在这里。"
        columns={[
          { title: '登记号', heads: true, cell: ({ id }) => id },
          { title: '申报人', cell: ({ who }) => participantLabel(who) },
          { title: '回避情形', cell: ({ what }) => declaredLabel(what) },
          { title: '涉及报名号', cell: (row) => <span class="code">{appliedText(row)}</span> },
          { title: '需要核实', cell: lateText },
          { title: '录入', cell: ({ by, at }) => `${by} ${formatDateTime(at)}` },
          { title: '状态', cell: (row) => <State row={row} {...props} /> },
        ]}
      />
      <p>
        <a class="linklike" href={campaignPath(code, '/recusals.xlsx')}>
          下载（Excel）
        </a>
      </p>
      {forOthers && (
        <ImportForm heading="导入回避登记表" path={campaignPath(code, '/recusals/import')} csrf={csrf}>
          <p>
            表头三列：工号或姓名、居民身份证号码、回避情形。无回避关系的，身份证号码留空。系统只保存加密后的编号，不保存身份证号码；导入只增加登记，不撤回已有登记。
          </p>
        </ImportForm>
      )}
    </>
  );
}

const Declaring = ({ code, csrf, forOthers, typed, refusal }: RecusalsViewProps) => {
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(refusal).title : undefined);
  return (
    <form method="post" action={campaignPath(code, '/recusals')} class="panel">
      <Csrf token={csrf} />
      <h2>申报</h2>
      {forOthers && (
        <TextField
          name="who"
          label="外请人员姓名"
          hint="为外请考官录入时填写；为本人申报的，留空。"
          value={typed?.who}
          error={errorOf('who')}
        />
      )}
      <Select
        name="relation"
        label="回避情形"
        placeholder="请选择"
        value={typed?.relation}
        error={errorOf('relation')}
        options={[
          { value: 'none', label: NONE_LABEL },
          ...RELATIONS.map((relation) => ({ value: relation, label: RELATION_LABELS[relation] })),
        ]}
      />
      <TextField
        name="citizen_id"
        label="对方的居民身份证号码"
        hint="无回避关系的不填。系统只保存加密后的编号，不保存身份证号码。"
        autocomplete="off"
        error={errorOf('citizen_id')}
      />
      <button class="button" type="submit">
        申报
      </button>
    </form>
  );
};

const Undeclared = ({ standings }: RecusalsViewProps) => {
  const missing = standings.filter(({ standing }) => standing === 'undeclared');
  if (missing.length === 0) return null;
  return (
    <div class="stop-note">
      <p>
        <strong>未申报 {missing.length} 人</strong>：
        {missing.map(({ who }) => participantLabel(who)).join('、')}
      </p>
    </div>
  );
};

const State = ({ row, ...props }: RecusalsViewProps & { readonly row: RecusalRow }) => {
  const own = row.who.kind === 'staff' && row.who.id === props.account;
  if (row.withdrawn !== undefined || !props.mayDeclare || (!own && !props.forOthers))
    return <>{stateText(row)}</>;
  return (
    <details class="more">
      <summary>有效，撤回</summary>
      <form method="post" action={campaignPath(props.code, `/recusals/${row.id}/withdraw`)}>
        <Csrf token={props.csrf} />
        <label for={`reason-${row.id}`}>撤回的理由</label>
        <input id={`reason-${row.id}`} name="reason" type="text" />
        <button class="quiet" type="submit">
          撤回
        </button>
      </form>
    </details>
  );
};
