import type { Instant } from './time.ts';

/** The eight stages of 四(二)3, in the plan's order. */
export const OPEN_STAGES = [
  'registration',
  'review',
  'written',
  'interview',
  'background',
  'medical',
  'notice',
  'contract',
] as const;
export type OpenStage = (typeof OPEN_STAGES)[number];

/** The six stages of the internal track, 四(一), in their order. */
export const INTERNAL_STAGES = [
  'registration',
  'review',
  'assessment',
  'exam',
  'notice',
  'contract',
] as const;
export type InternalStage = (typeof INTERNAL_STAGES)[number];

export type Stage = OpenStage | InternalStage;

/** Every stage of either track, each once. */
export const STAGES = [...OPEN_STAGES, 'assessment', 'exam'] as const satisfies readonly Stage[];

export type StageEvent = {
  readonly event: 'publish' | 'open' | 'close' | 'reopen';
  readonly stage: Stage;
  readonly at: Instant;
  /** Staff account that acted. */
  readonly by: string;
  readonly reason?: string;
};

/**
 * Where a campaign stands. `draft`: not published. Otherwise `stage` is the latest stage opened, and `open` whether it
 * still is. `version` counts commands and guards against two officers acting at once.
 */
export type Progress =
  | { readonly status: 'draft'; readonly version: number; readonly log: readonly StageEvent[] }
  | {
      readonly status: 'running';
      readonly version: number;
      readonly stage: Stage;
      readonly open: boolean;
      readonly log: readonly StageEvent[];
    };
