import { formatDate } from '../../../shared/domain/calendar/format.ts';
import { Field } from '../../../shared/web/field.tsx';
import { TextField } from '../../../shared/web/fields.tsx';
import { Csrf } from '../frame/csrf.tsx';
import type { PanelShown } from './one.ts';

type DrawFormProps = PanelShown & { readonly path: string; readonly drawn: boolean };

/** Lots: as people drew them, from a list, or drawn now. Whoever did not come is marked absent. */
export const DrawForm = (props: DrawFormProps) => {
  const { panel, drawn } = props;
  return (
    <section>
      <h2>{drawn ? '重新抽签' : '抽签'}</h2>
      <p>抽签在面试当天（{formatDate(panel.date)}）进行，只决定面试的先后，不影响成绩和名次。</p>
      {drawn && <p>已经抽签。重新抽签须写明理由，原抽签结果留存备查。</p>}
      <Now {...props} />
      <Entered {...props} />
      <Listed {...props} />
    </section>
  );
};

const Hidden = ({ request, state }: DrawFormProps) => (
  <>
    <Csrf token={request.csrf} />
    <input type="hidden" name="version" value={state.panels.version} />
  </>
);

const Reason = ({ drawn, id }: { readonly drawn: boolean; readonly id: string }) =>
  drawn ? (
    <p>
      <label for={id}>重新抽签的理由</label>
      <input id={id} name="reason" type="text" />
    </p>
  ) : null;

const Now = (props: DrawFormProps) => (
  <form method="post" action={props.path} class="panel">
    <Hidden {...props} />
    <input type="hidden" name="method" value="software" />
    <h3>现在由系统抽签</h3>
    <p>勾选没有到场的考生，其余考生由系统用一次性的随机种子排定，种子随结果公开，任何人都可以验算。</p>
    {props.panel.assigned.map((number) => (
      <p key={number}>
        <label>
          <input type="checkbox" name="absent" value={number} /> <span class="code">{number}</span> 缺考
        </label>
      </p>
    ))}
    <Reason drawn={props.drawn} id="reason-now" />
    <button class="button" type="submit">
      现在抽签
    </button>
  </form>
);

const Entered = (props: DrawFormProps) => (
  <form method="post" action={props.path} class="panel">
    <Hidden {...props} />
    <input type="hidden" name="method" value="entered" />
    <h3>录入考生现场抽得的号</h3>
    {props.panel.assigned.map((number) => (
      <TextField
        key={number}
        name={`lot-${number}`}
        label={<span class="code">{number}</span>}
        hint="没有到场的填“缺考”"
        short={true}
        value={props.lots?.[number]}
      />
    ))}
    <Reason drawn={props.drawn} id="reason-entered" />
    <button class="button" type="submit">
      保存抽签号
    </button>
  </form>
);

const Listed = (props: DrawFormProps) => (
  <form method="post" action={props.path} enctype="multipart/form-data" class="panel">
    <Hidden {...props} />
    <h3>导入抽签表</h3>
    <p>
      表头两列：报名号、抽签号。只要有一行有误，整个文件都不导入。 模板：
      <a class="linklike" href={`${props.path}/template.xlsx`}>
        Excel
      </a>{' '}
      <a class="linklike" href={`${props.path}/template.csv`}>
        CSV
      </a>
    </p>
    <Field name="lots-file" label="选择文件（.xlsx 或 .csv）">
      <input id="lots-file" type="file" name="file" accept=".xlsx,.csv" />
    </Field>
    <Reason drawn={props.drawn} id="reason-listed" />
    <button class="button" type="submit">
      导入
    </button>
  </form>
);
