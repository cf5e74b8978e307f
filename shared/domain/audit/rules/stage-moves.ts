import { formatDate, formatDateTime } from '../../calendar/format.ts';
import type { YearArrangement } from '../../calendar/working-days.ts';
import { STAGE_LABELS } from '../../labels.ts';
import type { Found } from '../../model/audit.ts';
import type { Progress, StageEvent } from '../../model/stage.ts';
import type { Instant, LocalDate } from '../../model/time.ts';
import type { KnownRefusal } from '../../refusals.ts';
import { decideNotice, decideStage, type StageCommand } from '../../stages/engine.ts';
import { calendarsAt } from '../campaign/calendars-at.ts';
import type { CampaignEvidence, CampaignRule } from '../campaign/evidence.ts';
import { aboutCampaign } from '../campaign/found.ts';
import { heldAt } from '../campaign/holds-at.ts';
import { proposedOf } from '../campaign/proposed-at.ts';
import { type Cut, cutsAround, SLACK_MS } from '../campaign/slack.ts';
import { isOneCommand, type Step, stepsOf } from '../campaign/steps.ts';

const EVENTS: Readonly<Record<StageEvent['event'], string>> = {
  publish: '发布',
  open: '开始',
  close: '结束',
  reopen: '重新打开',
};

/** What stood against a move, in a few words; anything rarer by its code. */
const reasonOf = ({ code, facts = {} }: KnownRefusal): string => {
  switch (code) {
    case 'stage.registration-running':
      return `报名要到${formatDateTime(Number(facts.at))}才截止`;
    case 'notice.not-published':
      return '拟聘用人员公示还没有发布';
    case 'notice.running':
      return `公示期要到${formatDate(String(facts.lastDay))}才结束`;
    case 'stage.blocked':
      return `还有 ${facts.pending} 件事项没有办结`;
    case 'stage.reason-required':
      return '没有写明理由';
    case 'roster.missing':
      return '还没有导入摸底表名册';
    case 'notice.already-published':
    case 'stage.already-published':
      return '已经发布过一次';
    case 'notice.scheduled':
      return `结果定于${formatDateTime(Number(facts.at))}公布，当时还没有公布`;
    case 'notice.result-first':
      return '应当先公布结果，留出申诉或者复核的时间';
    case 'notice.window-running':
    case 'appeal.period-running':
      return `申诉或者复核的期限要到${formatDate(String(facts.lastDay))}才结束`;
    case 'appeal.open':
      return `还有 ${facts.pending} 份申诉没有答复`;
    case 'score-review.open':
      return `还有 ${facts.pending} 份成绩复核没有办结`;
    case 'notice.objections-open':
      return `还有 ${facts.pending} 份异议没有答复`;
    case 'opening.undecided':
      return `岗位 ${facts.posts} 没有达到开考比例，还没有决定核减或者取消`;
    case 'opening.choices-open':
      return `还有 ${facts.waiting} 人没有选择其他岗位`;
    default:
      return `不是当时可以进行的下一步（${code}）`;
  }
};

const isNotice = ({ event, stage }: StageEvent): boolean => event === 'publish' && stage === 'notice';

const commandOf = ({ event, stage, reason = '' }: StageEvent): StageCommand => {
  if (event === 'publish') return { event };
  return event === 'reopen' ? { event, stage, reason } : { event, stage };
};

/** The last day of the supplements published until then. */
const supplementedUntil = (evidence: CampaignEvidence, until: Instant): LocalDate | undefined =>
  proposedOf(evidence)
    ?.supplements.filter(({ at }) => at <= until)
    .flatMap(({ lastDay }) => (lastDay === undefined ? [] : [lastDay]))
    .sort()
    .at(-1);

const decide = (
  evidence: CampaignEvidence,
  before: Progress,
  event: StageEvent,
  cut: Cut,
  arrangements: readonly YearArrangement[],
) => {
  if (isNotice(event)) return decideNotice(before, event.at, event.by);
  const { at: now, by, stage } = event;
  const command = commandOf(event);
  const moved = event.event === 'open' || event.event === 'close' ? { event: event.event, stage } : undefined;
  const held = moved && heldAt(evidence, before, moved, now, cut, arrangements);
  return decideStage(before, command, {
    campaign: held?.standing.campaign ?? evidence.campaign,
    now,
    by,
    blockers: held?.blockers ?? 0,
    holds: held?.holds ?? [],
    roster: evidence.rosters.some((at) => at <= now),
    supplementedUntil: supplementedUntil(evidence, cut.until),
    arrangements,
  });
};

/** Why the law of the stages would not have let this command through, whatever was under way and known of the calendar at that moment. */
const refused = (
  evidence: CampaignEvidence,
  before: Progress,
  event: StageEvent,
): KnownRefusal | undefined => {
  let first: KnownRefusal | undefined;
  for (const calendar of [[], ...calendarsAt(evidence, before, event.at)])
    for (const cut of cutsAround(event.at)) {
      const decision = decide(evidence, before, event, cut, calendar);
      if (decision.ok) return undefined;
      first ??= decision.refusal;
    }
  return first;
};

/** Events as the commands that wrote them: the opening of the review may have closed registration on the way. */
const commandsIn = (progress: Progress, steps: readonly Step[]) =>
  steps.flatMap((step, index) => {
    if (isOneCommand(progress, index - 1)) return [];
    const own = isOneCommand(progress, index) ? (steps[index + 1] ?? step) : step;
    const before: Progress = steps[index - 1]?.after ?? { status: 'draft', version: 0, log: [] };
    return [{ event: own.event, version: step.version, before }];
  });

const outOfTime = (evidence: CampaignEvidence, steps: readonly Step[]): readonly Found[] =>
  steps.flatMap(({ event, version }, index) => {
    const before = steps[index - 1]?.event;
    if (before === undefined || event.at >= before.at - SLACK_MS) return [];
    return [
      aboutCampaign(evidence, {
        rule: 'stage.order',
        facts: `第 ${version} 次办理（${STAGE_LABELS[event.stage]}${EVENTS[event.event]}）记录的时间是${formatDateTime(event.at)}，早于前一次办理的${formatDateTime(before.at)}。`,
        occurrence: `v${version} time ${event.at}`,
      }),
    ];
  });

const endsElsewhere = (evidence: CampaignEvidence, last: Step | undefined): readonly Found[] => {
  const { progress } = evidence;
  const led = last?.after ?? { status: 'draft', version: 0 };
  const standing = (one: Pick<Progress, 'status' | 'version'> & { stage?: string; open?: boolean }) =>
    `${one.version} ${one.stage ?? '-'} ${one.open ?? '-'}`;
  if (standing(led) === standing(progress)) return [];
  const words = (one: typeof led) =>
    'stage' in one && one.stage !== undefined
      ? `${STAGE_LABELS[one.stage]}${one.open ? '正在进行' : '已经结束'}，第 ${one.version} 次办理`
      : `还没有发布，第 ${one.version} 次办理`;
  return [
    aboutCampaign(evidence, {
      rule: 'stage.order',
      facts: `按办理记录，招聘的进度应当是“${words(led)}”；系统里记录的是“${words(progress)}”。`,
      occurrence: `stored ${standing(progress)} log ${standing(led)}`,
    }),
  ];
};

/**
 * The stages once more, command by command from the draft, by the same law that decides them: only legal moves in the order of the
 * track, nothing closed before its deadline or over something pending, each with the version it made, and the end as it is stored.
 * One finding per fault. Source: 四(一), 四(二)3, rules.md 4.
 */
export const stageMoves: CampaignRule = (evidence) => {
  const { progress } = evidence;
  const steps = stepsOf(progress);
  const illegal = commandsIn(progress, steps).flatMap(({ event, version, before }) => {
    const refusal = refused(evidence, before, event);
    if (refusal === undefined) return [];
    const what = isNotice(event)
      ? '发布拟聘用人员公示'
      : `${STAGE_LABELS[event.stage]}${EVENTS[event.event]}`;
    return [
      aboutCampaign(evidence, {
        rule: 'stage.order',
        facts: `第 ${version} 次办理（${what}，${formatDateTime(event.at)}）不符合程序：${reasonOf(refusal)}。`,
        occurrence: `v${version} ${event.event} ${event.stage} ${refusal.code}`,
      }),
    ];
  });
  return [...illegal, ...outOfTime(evidence, steps), ...endsElsewhere(evidence, steps.at(-1))];
};
