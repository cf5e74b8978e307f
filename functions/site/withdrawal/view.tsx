import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { stageOfLeaving } from '../../../shared/domain/withdrawal/decide.ts';
import { Checks } from '../../../shared/web/choices.tsx';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { Facts } from '../../../shared/web/facts.tsx';
import { groupCode } from '../../../shared/web/group-code.ts';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import type { Own } from '../own/find-own.ts';
import { KeysFields } from '../own/keys-fields.tsx';
import type { OwnKeys } from '../own/with-own.ts';

const REACHED = ['background', 'medical', 'notice', 'contract'];

/** What becomes of the place, by the stage in which somebody leaves. */
const consequence = ({ record }: Own): string => {
  const { campaign, progress } = record;
  const stage = progress.status === 'draft' ? 'registration' : stageOfLeaving(campaign, progress);
  if (stage === 'interview') return '面试名单不再变动，您不参加面试，也不计入成绩排名。';
  if (!REACHED.includes(stage)) return '您不再参加后面的程序，不计为缺考。';
  return campaign.substitutes
    ? '您已进入或可能进入的名额，由同岗位下一名递补。'
    : '您已进入或可能进入的名额，本次招聘不递补。';
};

type Props = {
  readonly site: SiteContext;
  readonly own: Own;
  readonly keys: OwnKeys;
  readonly refusal?: KnownRefusal;
};

/** What leaving means, before it is done. */
export function LeavePage({ site, own, keys, refusal }: Props) {
  const { application } = own.dossier;
  const fault = refusal && refusalText(refusal).title;
  return (
    <SiteFrame site={site} title={`${fault ? '出错：' : ''}退出报名`} section="status">
      <ErrorSummary errors={fault ? [{ field: 'confirm', detail: fault }] : []} />
      <h1>退出报名</h1>
      <Facts
        facts={[
          ['报名号', <span class="code">{groupCode(application.number)}</span>],
          ['招聘公告', own.record.campaign.title],
        ]}
      />
      <p>您可以在签订合同之前随时退出，不需要说明理由。请在退出前了解：</p>
      <ul>
        <li>退出后不能恢复，也不能再更正、申诉。</li>
        <li>每人在本次招聘中限报一个岗位：退出以后，同一居民身份证号码不能再报本次招聘的任何岗位。</li>
        <li>{consequence(own)}</li>
      </ul>
      <form method="post" action="/status/withdrawal" novalidate>
        <KeysFields keys={keys} />
        <input type="hidden" name="step" value="confirm" />
        <Checks
          name="confirm-leaving"
          label="确认"
          error={fault}
          boxes={[{ name: 'confirm', label: '我已了解以上内容，确定退出本次招聘' }]}
          ticked={[]}
        />
        <p class="buttons">
          <button class="button danger" type="submit">
            退出报名
          </button>
        </p>
      </form>
      <p>
        <a class="linklike" href="/status">
          不退出，返回报名查询
        </a>
      </p>
    </SiteFrame>
  );
}

/** That it is done. */
export function LeftPage({ site, own, at }: Pick<Props, 'site' | 'own'> & { readonly at: Instant }) {
  const { campaign, progress } = own.record;
  const stage = progress.status === 'draft' ? 'registration' : stageOfLeaving(campaign, progress);
  return (
    <SiteFrame site={site} title="已退出报名" section="status">
      <h1>您已退出本次招聘</h1>
      <p>
        报名号 <span class="code">{groupCode(own.dossier.application.number)}</span>，{formatDateTime(at)}，
        {STAGE_LABELS[stage]}环节。
      </p>
      <p>退出已记录在案，工作人员能够看到。您的报名信息按个人信息保护说明保存和删除。</p>
      <p>
        <a class="linklike" href="/status">
          返回报名查询
        </a>
      </p>
    </SiteFrame>
  );
}
