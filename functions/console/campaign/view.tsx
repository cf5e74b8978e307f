import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { CampaignDeletion } from '../../../shared/domain/model/deletion.ts';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { Timeline } from '../../../shared/web/timeline.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import { StopNote, TypedNote } from '../frame/notes.tsx';
import type { Counts } from './counts.ts';
import { DeletionSection } from './deletion.tsx';
import { FindingsNote } from './findings-note.tsx';
import { MoveForm } from './move-form.tsx';
import type { Move } from './moves.ts';
import { ReviewPending, type Waiting } from './review-pending.tsx';
import { StageLog } from './stage-log.tsx';
import { standing } from './standing.ts';
import { Terms } from './terms.tsx';
import { timelineOf } from './timeline.ts';

export type CampaignViewProps = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  /** How often the announcement was corrected since it was published. */
  readonly corrected: number;
  readonly counts: Counts;
  readonly moves: readonly Move[];
  /** Whom an open review still waits for. */
  readonly waiting: readonly Waiting[];
  readonly mayPublish: boolean;
  readonly csrf: string;
  readonly refusal?: KnownRefusal;
  readonly typedReason?: string;
  /** Open findings of the audits about this campaign, for whoever may read them. */
  readonly findings?: number;
  /** Once the time of keeping was over. */
  readonly deletion?: CampaignDeletion;
  readonly done: string;
  readonly now: Instant;
};

/** Where a campaign stands: stages, what to do next, figures, terms, and the record of every move. */
export function CampaignView(props: CampaignViewProps) {
  const { campaign, corrected, progress, counts, moves, mayPublish, csrf, refusal, typedReason, done, now } =
    props;
  return (
    <>
      <h1>{campaign.title}</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {refusal !== undefined && !moves.some(({ event }) => event === 'reopen') && (
        <TypedNote about="原因" text={typedReason} />
      )}
      {done !== '' && <p class="done-note">已保存。现在是：{standing(progress, campaign, now)}。</p>}
      <FindingsNote code={campaign.code} findings={props.findings} />
      <div class="split">
        <section>
          <h2>各阶段</h2>
          <Timeline steps={timelineOf(progress, campaign)} />
        </section>
        <section>
          <h2>现在</h2>
          <p>{standing(progress, campaign, now)}。</p>
          <p>
            {props.deletion === undefined ? '收到' : '还保存着'}报名 {counts.applications} 份：待审{' '}
            {counts.pending} 份，通过 {counts.accepted} 份，不通过 {counts.refused} 份
            {counts.withdrawn > 0 && `，未审核即退出 ${counts.withdrawn} 份`}。
          </p>
          <ReviewPending code={campaign.code} waiting={props.waiting} />
          {mayPublish && (
            <p class="buttons">
              <a class="button" href={campaignPath(campaign.code, '/publish')}>
                核对并发布公告
              </a>
            </p>
          )}
          {moves.map((move) => (
            <MoveForm
              key={`${move.event}-${move.stage}`}
              code={campaign.code}
              move={move}
              csrf={csrf}
              typedReason={typedReason}
              why={move.refusal === undefined ? undefined : refusalText(move.refusal)}
            />
          ))}
        </section>
      </div>
      {props.deletion !== undefined && <DeletionSection campaign={campaign} deletion={props.deletion} />}
      <h2>公告内容</h2>
      <Terms campaign={campaign} />
      {campaign.track === 'open' && campaign.host !== undefined && (
        <p>
          <a class="linklike" href={campaignPath(campaign.code, '/host')}>
            科室招聘报备
          </a>
        </p>
      )}
      {progress.status === 'running' && (
        <p>
          <a class="linklike" href={campaignPath(campaign.code, '/corrections')}>
            更正公告（已更正 {corrected} 次）
          </a>
        </p>
      )}
      <h2>办理记录</h2>
      <StageLog log={progress.log} />
      <DownloadLink href={campaignPath(campaign.code, '/log.xlsx')}>下载办理记录</DownloadLink>
    </>
  );
}
