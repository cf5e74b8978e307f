import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { LONGEST_REISSUE_REASON } from '../../../shared/domain/codes/decide-reissue.ts';
import { IDENTITY_DOCUMENT_LABELS } from '../../../shared/domain/codes/labels.ts';
import { type CodeReissue, IDENTITY_DOCUMENTS } from '../../../shared/domain/model/code-reissue.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import { Facts } from '../../../shared/web/facts.tsx';
import { Select, TextArea } from '../../../shared/web/fields.tsx';
import { groupCode } from '../../../shared/web/group-code.ts';
import { Csrf } from '../frame/csrf.tsx';
import { StopNote } from '../frame/notes.tsx';
import { ReissueHistory } from './history.tsx';
import type { ReissueForm } from './schema.ts';

type FormProps = {
  readonly dossier: Dossier;
  /** Masked, to be compared with the document. */
  readonly citizenId: string;
  readonly office: string;
  readonly path: string;
  readonly back: string;
  readonly csrf: string;
  readonly typed?: ReissueForm;
  readonly refusal?: KnownRefusal;
};

/** Whose code is replaced, and what the officer confirms before it is. */
export function ReissuePage({ dossier, citizenId, office, path, back, csrf, typed, refusal }: FormProps) {
  const { application, reissues = [] } = dossier;
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(refusal).title : undefined);
  return (
    <>
      <p class="soft">
        <a href={back}>返回报名材料</a>
      </p>
      <h1>补发查询码</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      <Facts
        facts={[
          ['姓名', application.name],
          ['报名号', <span class="code">{groupCode(application.number)}</span>],
          ['身份证号码', <span class="code">{citizenId}</span>],
          ['报考岗位', `${application.position} ${office}`],
          ['已补发', `${reissues.length} 次`],
        ]}
      />
      <ReissueHistory reissues={reissues} />
      <p class="inset warn">
        查询码只能由本人持证件原件当面补发，不得通过电话、网络或由他人代办。补发后原查询码立即作废；办理情况记入公开账本，并通知本人。
      </p>
      <form method="post" action={path} class="panel">
        <Csrf token={csrf} />
        <input type="hidden" name="seen" value={reissues.length} />
        <Select
          name="document"
          label="查验的证件原件"
          options={IDENTITY_DOCUMENTS.map((value) => ({ value, label: IDENTITY_DOCUMENT_LABELS[value] }))}
          value={typed?.document}
          placeholder="请选择"
          error={errorOf('document')}
        />
        <TextArea
          name="reason"
          label={`补发原因（${LONGEST_REISSUE_REASON} 字以内）`}
          rows={2}
          value={typed?.reason}
          error={errorOf('reason')}
        />
        <div class={errorOf('confirmed') === undefined ? 'field' : 'field faulty'}>
          <div class="choice">
            <input
              type="checkbox"
              id="confirmed"
              name="confirmed"
              value="yes"
              checked={typed?.confirmed === 'yes'}
            />
            <label for="confirmed">本人已到场，我已查验证件原件，人、证与报名材料一致</label>
          </div>
        </div>
        <p class="buttons">
          <button class="button" type="submit">
            补发查询码
          </button>
        </p>
      </form>
    </>
  );
}

type SlipProps = {
  readonly dossier: Dossier;
  readonly reissue: CodeReissue;
  readonly code: string;
  readonly title: string;
  readonly bureau: string;
  readonly back: string;
};

/** The slip the applicant takes along: the only place the new code is ever readable. */
export const ReissueSlip = ({ dossier, reissue, code, title, bureau, back }: SlipProps) => (
  <>
    <p class="no-print">
      <a class="linklike" href={back}>
        返回报名材料
      </a>
      <span class="soft">
        {' '}
        新查询码只在本页显示一次，离开后不能再看到。请用浏览器的打印功能打印，当面交给本人。
      </span>
    </p>
    <article class="notice">
      <h1>查询码补发凭条</h1>
      <Facts
        facts={[
          ['招聘公告', title],
          ['姓名', dossier.application.name],
          ['报名号', <span class="code">{groupCode(reissue.number)}</span>],
          ['新查询码', <strong class="code">{groupCode(code)}</strong>],
          ['补发时间', formatDateTime(reissue.at)],
          ['第几次补发', `第 ${reissue.serial} 次`],
          ['查验证件', IDENTITY_DOCUMENT_LABELS[reissue.document]],
          ['经办人', reissue.by],
        ]}
      />
      <p>原查询码已经作废。请妥善保管本凭条，不要告诉他人；凭报名号和新查询码可以在报名网站查询和办理。</p>
      <p>{bureau}</p>
    </article>
  </>
);
