import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { Change } from '../../../shared/domain/correction/changes.ts';
import { ChangeTable } from '../../../shared/web/form/change-table.tsx';
import type { Typed } from '../../../shared/web/form/typed.ts';
import { groupCode } from '../../../shared/web/group-code.ts';
import { SiteFrame } from '../../../shared/web/site-frame.tsx';
import { correctionPath } from './begin.ts';
import type { CorrectionView } from './view.tsx';

type CheckProps = CorrectionView & { readonly typed: Typed; readonly changes: readonly Change[] };

/** What would change, once more before it is saved. */
export function CorrectionCheckPage({ site, own, typed, changes }: CheckProps) {
  const { campaign } = own.record;
  return (
    <SiteFrame site={site} title="核对更正" section="status">
      <h1>核对更正</h1>
      <ChangeTable caption={`更正 ${changes.length} 项`} changes={changes} campaign={campaign} />
      <form method="post" action={correctionPath(campaign.code)}>
        {Object.entries(typed)
          .filter(([name]) => name !== 'confirmed')
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <p>提交即表示：更正后的内容真实，由本人填写。</p>
        <p class="buttons">
          <button class="button" type="submit" name="confirmed" value="yes">
            确认更正
          </button>
          <button class="button second" type="submit" name="confirmed" value="no">
            返回修改
          </button>
        </p>
      </form>
    </SiteFrame>
  );
}

/** That a correction is saved. */
export function CorrectionDonePage({ site, own }: CorrectionView) {
  const { campaign } = own.record;
  const { number, version = 1, correctedAt, submittedAt } = own.dossier.application;
  return (
    <SiteFrame site={site} title="更正已保存" section="status">
      <h1>更正已保存</h1>
      <p>
        报名号 <span class="code">{groupCode(number)}</span>，现为第 {version} 版（
        {formatDateTime(correctedAt ?? submittedAt)}）。报名号和查询码不变，软件核对会重新进行。
      </p>
      <p>
        <a class="linklike" href={correctionPath(campaign.code)}>
          继续更正
        </a>
      </p>
      <p>
        <a class="linklike" href="/status">
          返回报名查询
        </a>
      </p>
    </SiteFrame>
  );
}
