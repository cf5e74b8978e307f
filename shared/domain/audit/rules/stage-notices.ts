import { formatDateTime } from '../../calendar/format.ts';
import { STAGE_LABELS } from '../../labels.ts';
import { NOTICE_RULES, noticeAtClosing } from '../../notices/kinds.ts';
import type { CampaignRule } from '../campaign/evidence.ts';
import { aboutCampaign } from '../campaign/found.ts';
import { noticesAt } from '../campaign/notices-at.ts';
import { SLACK_MS } from '../campaign/slack.ts';
import { stepsOf } from '../campaign/steps.ts';

/** Every stage that was closed has the notice it owes, composed by then and still there. Source: 六(三), notices/kinds.ts. */
export const stageNotices: CampaignRule = (evidence) => {
  const { campaign, progress, notices } = evidence;
  return stepsOf(progress).flatMap(({ event: { event, stage, at }, version }) => {
    const kind = event === 'close' ? noticeAtClosing(campaign.track, stage) : undefined;
    if (kind === undefined) return [];
    const composed = noticesAt(evidence, at + SLACK_MS).some((one) => one.kind === kind);
    if (composed && notices.some(({ notice }) => notice.kind === kind)) return [];
    return [
      aboutCampaign(evidence, {
        rule: 'stage.order',
        facts: `${STAGE_LABELS[stage]}于${formatDateTime(at)}结束，应当有的“${NOTICE_RULES[kind].title}”${composed ? '找不到了' : '当时没有发布'}。`,
        occurrence: `v${version} notice ${kind} ${composed ? 'gone' : 'missing'}`,
      }),
    ];
  });
};
