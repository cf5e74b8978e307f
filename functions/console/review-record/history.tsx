import { APPEAL_LABELS } from '../../../shared/domain/appeals/labels.ts';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { type Change, changesBetween } from '../../../shared/domain/correction/changes.ts';
import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { Dossier, StoredApplication } from '../../../shared/ports/application-store.ts';
import { ChangeTable } from '../../../shared/web/form/change-table.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { ReissueHistory } from '../code-reissue/history.tsx';

/** One correction: the version it led to, when, and what it changed. */
export type VersionStep = {
  readonly version: number;
  readonly at: Instant;
  readonly changes: readonly Change[];
};

const stepTo = (before: StoredApplication, after: StoredApplication): VersionStep => ({
  version: after.version ?? 1,
  at: after.correctedAt ?? after.submittedAt,
  changes: changesBetween(before, after, before.sealed.phone !== after.sealed.phone),
});

/** Every correction of an application, the latest first; none when it was never corrected. */
export const versionSteps = ({ application, versions = [] }: Dossier): readonly VersionStep[] =>
  [...versions, application]
    .flatMap((after, index, all) => {
      const before = all[index - 1];
      return before === undefined ? [] : [stepTo(before, after)];
    })
    .reverse();

type Props = { readonly campaign: Campaign; readonly dossier: Dossier };

/** What the applicant did after submitting: corrected, left, appealed, was given a new query code. */
export function History({ campaign, dossier }: Props) {
  return (
    <>
      <Left dossier={dossier} />
      <AppealLine campaign={campaign} dossier={dossier} />
      <Versions campaign={campaign} dossier={dossier} />
      <ReissueHistory reissues={dossier.reissues} />
    </>
  );
}

function Left({ dossier: { checks } }: Pick<Props, 'dossier'>) {
  if (checks?.withdrew !== true || checks.left === undefined) return null;
  const entry = checks.log.findLast(({ what }) => what === 'withdrew');
  return (
    <p class="inset warn">
      <strong>本人已退出</strong>：{entry && `${formatDateTime(entry.at)}，${entry.by}，`}
      {STAGE_LABELS[checks.left]}环节。不需要再审核或记录。
    </p>
  );
}

function AppealLine({ campaign, dossier: { appeal } }: Props) {
  if (appeal === undefined) return null;
  return (
    <p class="inset">
      申诉：{APPEAL_LABELS[appeal.state]}（{formatDateTime(appeal.filedAt)} 提交）。
      {appeal.state === 'upheld' && '资格审查按通过办理。'}{' '}
      <a class="linklike" href={campaignPath(campaign.code, `/appeals/${appeal.number}`)}>
        查看申诉
      </a>
    </p>
  );
}

function Versions({ campaign, dossier }: Props) {
  const steps = versionSteps(dossier);
  if (steps.length === 0) return null;
  return (
    <details class="more">
      <summary>
        报名更正过 {steps.length} 次，现为第 {steps.length + 1} 版
      </summary>
      {steps.map(({ version, at, changes }) => (
        <ChangeTable
          key={version}
          caption={`第 ${version} 版，${formatDateTime(at)} 更正`}
          changes={changes}
          campaign={campaign}
        />
      ))}
    </details>
  );
}
