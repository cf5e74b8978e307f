import {
  type AppealFacts,
  LONGEST_APPEAL,
  SHORTEST_APPEAL,
} from '../../../shared/domain/appeals/decide-filing.ts';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { clauseText, isClauseId } from '../../../shared/domain/clauses.ts';
import type { Appeal } from '../../../shared/domain/model/appeal.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { TextArea } from '../../../shared/web/fields.tsx';
import { groupCode } from '../../../shared/web/group-code.ts';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import type { Own } from '../own/find-own.ts';
import { KeysFields } from '../own/keys-fields.tsx';
import type { OwnKeys } from '../own/with-own.ts';
import { appealUntil } from './until.ts';

type Props = {
  readonly site: SiteContext;
  readonly own: Own;
  readonly keys: OwnKeys;
  readonly facts: AppealFacts;
  readonly typed: string;
  readonly refusal?: KnownRefusal;
};

/** The one appeal, in writing: what it is against in sight, until when, and who answers. */
export function AppealPage({ site, own, keys, facts, typed, refusal }: Props) {
  const fault = refusal && refusalText(refusal).title;
  return (
    <SiteFrame site={site} title={`${fault ? '出错：' : ''}对资格审查结果申诉`} section="status">
      <ErrorSummary errors={fault ? [{ field: 'text', detail: fault }] : []} />
      <h1>对资格审查结果申诉</h1>
      <p>
        报名号 <span class="code">{groupCode(own.dossier.application.number)}</span>。{appealUntil(facts)}
      </p>
      <Against own={own} />
      <p>
        申诉由作出审查结论以外的另一位工作人员处理，结果和理由显示在报名查询页。每人可以申诉一次，提交后不能修改；不需要另交材料。
      </p>
      <form method="post" action="/status/appeal" novalidate>
        <KeysFields keys={keys} />
        <input type="hidden" name="step" value="file" />
        <TextArea
          name="text"
          label="事实和理由"
          hint={`哪一项认定不对，事实是什么，有什么依据；${SHORTEST_APPEAL} 至 ${LONGEST_APPEAL} 字`}
          rows={8}
          value={typed}
          error={fault}
        />
        <p class="buttons">
          <button class="button" type="submit">
            提交申诉
          </button>
        </p>
      </form>
    </SiteFrame>
  );
}

/** The decision and its reasons, as the applicant reads them. */
function Against({ own }: Pick<Props, 'own'>) {
  const { review } = own.dossier;
  if (review === undefined) return null;
  return (
    <div class="inset warn">
      <p>
        <strong>资格审查未通过</strong>（{formatDateTime(review.at)}）。理由：{review.reason}
      </p>
      {review.rules.filter(isClauseId).map((rule) => (
        <p key={rule}>
          {clauseText(rule).text} <ClauseTag clause={clauseText(rule).clause} />
        </p>
      ))}
    </div>
  );
}

type FiledProps = Pick<Props, 'site' | 'own'> & { readonly appeal: Appeal };

/** That it has been received. */
export const AppealFiledPage = ({ site, own, appeal }: FiledProps) => (
  <SiteFrame site={site} title="申诉已提交" section="status">
    <h1>申诉已提交</h1>
    <p>
      报名号 <span class="code">{groupCode(own.dossier.application.number)}</span>，
      {formatDateTime(appeal.filedAt)} 收到。
    </p>
    <p>由另一位工作人员处理，答复之前资格审查环节不会结束。结果和理由请到报名查询页查看。</p>
    <p>
      <a class="linklike" href="/status">
        返回报名查询
      </a>
    </p>
  </SiteFrame>
);
