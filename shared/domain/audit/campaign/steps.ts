import type { Progress, StageEvent } from '../../model/stage.ts';
import type { Instant } from '../../model/time.ts';
import { may, type StageAction } from '../../stages/engine.ts';
import { SLACK_MS } from './slack.ts';

/** One event of a campaign's log with where it left the campaign, as the log itself says. */
export type Step = { readonly event: StageEvent; readonly version: number; readonly after: Progress };

const DRAFT: Progress = { status: 'draft', version: 0, log: [] };

/** The end of registration and the opening of the review, when one command did both. */
const isPair = ({ event, stage, at, by }: StageEvent, next: StageEvent | undefined): boolean =>
  event === 'close' &&
  stage === 'registration' &&
  next?.event === 'open' &&
  next.stage === 'review' &&
  next.at === at &&
  next.by === by;

/** Whether this event and the next were one command: two commands in one moment look alike, and the version tells them apart. */
export const isOneCommand = ({ log, version }: Progress, index: number): boolean => {
  const event = log[index];
  return event !== undefined && version < log.length && isPair(event, log[index + 1]);
};

const leads = ({ event, stage }: StageEvent, before: Progress): Progress => {
  const open = event !== 'close';
  if (event === 'publish' && before.status === 'running') return before;
  return { status: 'running', version: 0, stage, open, log: [] };
};

/** The steps of a campaign in the order of its log, with the version each made. */
export const stepsOf = (progress: Progress): readonly Step[] => {
  const steps: Step[] = [];
  let before: Progress = DRAFT;
  let version = 0;
  for (const [index, event] of progress.log.entries()) {
    if (index === 0 || !isOneCommand(progress, index - 1)) version += 1;
    const log = progress.log.slice(0, index + 1);
    before = { ...leads(event, before), version, log };
    steps.push({ event, version, after: before });
  }
  return steps;
};

/** Where the campaign stood after everything until a moment. */
export const progressAt = (steps: readonly Step[], until: Instant): Progress =>
  steps.findLast(({ event }) => event.at <= until)?.after ?? DRAFT;

/** Everywhere the campaign stood around a moment. */
export const progressAround = (steps: readonly Step[], at: Instant): readonly Progress[] => [
  progressAt(steps, at - SLACK_MS),
  ...steps
    .filter(({ event }) => event.at > at - SLACK_MS && event.at <= at + SLACK_MS)
    .map(({ after }) => after),
];

/** Whether the stage that was open admitted an action at a moment. */
export const admitted = (steps: readonly Step[], action: StageAction, at: Instant): boolean =>
  progressAround(steps, at).some((progress) => may(progress, action));
