import { formatDate, formatDateTime, localDate } from '../../shared/domain/calendar/format.ts';
import { STAGE_LABELS } from '../../shared/domain/labels.ts';
import { OPEN_STAGES, type OpenStage, type Progress } from '../../shared/domain/model/stage.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import type { CampaignRecord } from '../../shared/ports/campaign-store.ts';
import { registrationState } from '../../shared/web/registration-state.ts';
import type { TimelineStep } from '../../shared/web/timeline.tsx';

export type StageStep = Pick<TimelineStep, 'title' | 'state' | 'when'> & {
  readonly key: OpenStage;
  readonly state: 'done' | 'now' | 'next';
};

/** Whether a stage of a running campaign is over. */
export const isClosed = (progress: Progress, stage: OpenStage): boolean => {
  if (progress.status === 'draft') return false;
  const [reached, asked] = [OPEN_STAGES.indexOf(progress.stage), OPEN_STAGES.indexOf(stage)];
  return asked < reached || (asked === reached && !progress.open);
};

/**
 * The eight stages of a published campaign at `now`, with what is known of their dates: registration's from the
 * announcement, the others' from the day they were opened and closed. A later stage has no date until it is opened.
 */
export const stageSteps = (record: CampaignRecord, now: Instant): readonly StageStep[] =>
  OPEN_STAGES.map((stage) => ({
    key: stage,
    title: STAGE_LABELS[stage],
    state: stateOf(record, stage, now),
    when: stage === 'registration' ? registrationDates(record) : datesFromLog(record.progress, stage),
  }));

function stateOf({ campaign, progress }: CampaignRecord, stage: OpenStage, now: Instant): StageStep['state'] {
  if (isClosed(progress, stage)) return 'done';
  if (stage === 'registration') {
    const window = registrationState(campaign, now);
    return window === 'open' ? 'now' : window === 'upcoming' ? 'next' : 'done';
  }
  return progress.status === 'running' && progress.stage === stage ? 'now' : 'next';
}

const registrationDates = ({ campaign: { registration } }: CampaignRecord): string =>
  `${formatDateTime(Date.parse(registration.opens))} 至 ${formatDateTime(Date.parse(registration.closes))}`;

function datesFromLog(progress: Progress, stage: OpenStage): string | undefined {
  const last = (event: 'open' | 'close') =>
    progress.log.findLast((entry) => entry.stage === stage && entry.event === event)?.at;
  const [opened, closed] = [last('open'), last('close')];
  if (opened === undefined) return undefined;
  const day = (at: Instant) => formatDate(localDate(at));
  return isClosed(progress, stage) && closed !== undefined
    ? `${day(opened)} 开始，${day(closed)} 结束`
    : `${day(opened)} 开始`;
}
