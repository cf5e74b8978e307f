import { formatDate, formatDateTime, localDate } from '../../shared/domain/calendar/format.ts';
import { STAGE_LABELS } from '../../shared/domain/labels.ts';
import type { Stage } from '../../shared/domain/model/stage.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { stagesOf } from '../../shared/domain/stages/engine.ts';
import type { CampaignRecord } from '../../shared/ports/campaign-store.ts';
import { registrationState } from '../../shared/web/registration-state.ts';
import type { TimelineStep } from '../../shared/web/timeline.tsx';

export type StageStep = Pick<TimelineStep, 'title' | 'state' | 'when'> & {
  readonly key: Stage;
  readonly state: 'done' | 'now' | 'next';
};

type Standing = Pick<CampaignRecord, 'campaign' | 'progress'>;

/** Whether a stage of a running campaign is over. */
export const isClosed = ({ campaign, progress }: Standing, stage: Stage): boolean => {
  if (progress.status === 'draft') return false;
  const stages = stagesOf(campaign.track);
  const [reached, asked] = [stages.indexOf(progress.stage), stages.indexOf(stage)];
  return asked < reached || (asked === reached && !progress.open);
};

/**
 * The stages of a published campaign at `now`, with what is known of their dates: registration's from the
 * announcement, the others' from the day they were opened and closed. A later stage has no date until it is opened.
 */
export const stageSteps = (record: CampaignRecord, now: Instant): readonly StageStep[] =>
  stagesOf(record.campaign.track).map((stage) => ({
    key: stage,
    title: STAGE_LABELS[stage],
    state: stateOf(record, stage, now),
    when: stage === 'registration' ? registrationDates(record) : datesFromLog(record, stage),
  }));

function stateOf(record: CampaignRecord, stage: Stage, now: Instant): StageStep['state'] {
  const { campaign, progress } = record;
  if (isClosed(record, stage)) return 'done';
  if (stage === 'registration') {
    const window = registrationState(campaign, now);
    return window === 'open' ? 'now' : window === 'upcoming' ? 'next' : 'done';
  }
  return progress.status === 'running' && progress.stage === stage ? 'now' : 'next';
}

const registrationDates = ({ campaign: { registration } }: CampaignRecord): string =>
  `${formatDateTime(Date.parse(registration.opens))} 至 ${formatDateTime(Date.parse(registration.closes))}`;

function datesFromLog(record: CampaignRecord, stage: Stage): string | undefined {
  const { log } = record.progress;
  const last = (event: 'open' | 'close') =>
    log.findLast((entry) => entry.stage === stage && entry.event === event)?.at;
  const [opened, closed] = [last('open'), last('close')];
  if (opened === undefined) return undefined;
  const day = (at: Instant) => formatDate(localDate(at));
  return isClosed(record, stage) && closed !== undefined
    ? `${day(opened)} 开始，${day(closed)} 结束`
    : `${day(opened)} 开始`;
}
