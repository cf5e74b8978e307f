import { formatDate } from '../../../shared/domain/calendar/format.ts';
import { answerDueOn } from '../../../shared/domain/objections/due.ts';
import { LONGEST_TEXT, SHORTEST_TEXT } from '../../../shared/domain/objections/parse-objection.ts';
import { lastDayOfAll, listedRows } from '../../../shared/domain/objections/period.ts';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { Select, TextArea, TextField } from '../../../shared/web/fields.tsx';
import { groupCode } from '../../../shared/web/group-code.ts';
import { RefusalNote } from '../../../shared/web/refusal-note.tsx';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import type { NoticeFacts } from './notice-facts.ts';
import type { ObjectionForm } from './schema.ts';

/** Beyond this nobody finds a name in a list on a phone, and the page grows heavy. */
const LONGEST_CHOICE = 100;

type Props = {
  readonly site: SiteContext;
  readonly facts: NoticeFacts;
  readonly typed: ObjectionForm;
  readonly errors: readonly FieldError[];
  /** A refusal that belongs to no single field. */
  readonly refusal?: { readonly title: string; readonly detail: string; readonly action: string };
};

/** The form of an objection: what is wrong and why; whom it is about and who says so, if one likes. */
export function ObjectionFormPage({ site, facts, typed, errors, refusal }: Props) {
  const { notice, supplements } = facts;
  const title = errors.length > 0 || refusal !== undefined ? '出错：提出异议' : '提出异议';
  const people = listedRows(notice, supplements).map(({ number, maskedName, position, office }) => ({
    value: number,
    label: `${maskedName}（${position} ${office}，报名号 ${groupCode(number)}）`,
  }));
  return (
    <SiteFrame site={site} title={title} section="notices">
      <ErrorSummary errors={errors} />
      {refusal !== undefined && <RefusalNote {...refusal} />}
      <h1>提出异议</h1>
      <p>
        针对：<a href={`/notices/${notice.id}`}>{notice.title}</a>
      </p>
      <p>
        <strong class="red">{formatDate(lastDayOfAll(notice, supplements))} 24:00 前</strong>
        可以提出。任何人都可以提出，署名或者不署名均可。现在提出的，我们在{' '}
        {formatDate(answerDueOn(site.now).date)} 前答复，您可以凭查询码查看结果。
      </p>
      <form method="post" action={`/notices/${notice.id}/objections`} novalidate>
        <input type="hidden" name="form" value={typed.form} />
        <TextArea
          name="text"
          label="事实和理由"
          hint={`${SHORTEST_TEXT} 至 ${LONGEST_TEXT} 字：什么人、什么事、什么时间，有什么依据`}
          rows={8}
          value={typed.text}
          error={errorOf(errors, 'text')}
        />
        {people.length > LONGEST_CHOICE ? (
          <TextField
            name="concerns"
            label="针对哪位人员（可以不填）"
            hint="公告名单上的 12 位报名号"
            value={typed.concerns}
            error={errorOf(errors, 'concerns')}
            autocomplete="off"
            maxlength={20}
          />
        ) : (
          <Select
            name="concerns"
            label="针对哪位人员（可以不选）"
            options={people}
            value={typed.concerns}
            placeholder="不指定具体人员"
            error={errorOf(errors, 'concerns')}
          />
        )}
        <TextField
          name="name"
          label="您的姓名（可以不填）"
          hint="署名的异议，答复前可以凭查询码撤回"
          value={typed.name}
          error={errorOf(errors, 'name')}
          autocomplete="name"
        />
        <TextField
          name="phone"
          label="手机号码（可以不填）"
          hint="需要核实时联系您"
          type="tel"
          inputmode="tel"
          value={typed.phone}
          error={errorOf(errors, 'phone')}
          autocomplete="tel"
        />
        <p class="soft">姓名和手机号码加密保存，不会公开，也不会告诉被反映的人。</p>
        <p class="buttons">
          <button class="button" type="submit">
            提交异议
          </button>
        </p>
      </form>
      <p>
        已经提出过？请到<a href="/objections">异议查询</a>。
      </p>
    </SiteFrame>
  );
}
