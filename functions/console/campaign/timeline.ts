import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Progress, Stage } from '../../../shared/domain/model/stage.ts';
import { stagesOf } from '../../../shared/domain/stages/engine.ts';
import type { TimelineStep } from '../../../shared/web/timeline.tsx';

const stateOf = (progress: Progress, stage: Stage, stages: readonly Stage[]): TimelineStep['state'] => {
  if (progress.status === 'draft') return 'next';
  const distance = stages.indexOf(stage) - stages.indexOf(progress.stage);
  if (distance === 0) return progress.open ? 'now' : 'done';
  return distance < 0 ? 'done' : 'next';
};

/** When a stage was opened and closed, as the record has it; registration goes by the announcement. */
const whenOf = ({ log }: Progress, stage: Stage, { registration }: Campaign): string | undefined => {
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

/** The stages of the campaign's track as the staff see them. */
export const timelineOf = (progress: Progress, campaign: Campaign): readonly TimelineStep[] =>
  stagesOf(campaign.track).map((stage, _, stages) => ({
    key: stage,
    title: STAGE_LABELS[stage],
    state: stateOf(progress, stage, stages),
    when: whenOf(progress, stage, campaign),
  }));
