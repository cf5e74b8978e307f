import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import { OPEN_STAGES, type OpenStage, type Progress } from '../../../shared/domain/model/stage.ts';
import type { TimelineStep } from '../../../shared/web/timeline.tsx';

const stateOf = (progress: Progress, stage: OpenStage): TimelineStep['state'] => {
  if (progress.status === 'draft') return 'next';
  const distance = OPEN_STAGES.indexOf(stage) - OPEN_STAGES.indexOf(progress.stage);
  if (distance === 0) return progress.open ? 'now' : 'done';
  return distance < 0 ? 'done' : 'next';
};

/** When a stage was opened and closed, as the record has it; registration goes by the announcement. */
const whenOf = ({ log }: Progress, stage: OpenStage, { registration }: Campaign): string | undefined => {
  if (stage === 'registration') {
    return `${formatDateTime(Date.parse(registration.opens))} 至 ${formatDateTime(Date.parse(registration.closes))}`;
  }
  const own = log.filter((entry) => entry.stage === stage);
  const opened = own.find(({ event }) => event === 'open');
  const closed = own.findLast(({ event }) => event === 'close');
  const parts = [
    opened && `开始 ${formatDateTime(opened.at)}`,
    closed && `结束 ${formatDateTime(closed.at)}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('，');
};

/** The eight stages of 四(二)3 as the staff see them. */
export const timelineOf = (progress: Progress, campaign: Campaign): readonly TimelineStep[] =>
  OPEN_STAGES.map((stage) => ({
    key: stage,
    title: STAGE_LABELS[stage],
    state: stateOf(progress, stage),
    when: whenOf(progress, stage, campaign),
  }));
