import type { Arrangement, Sitting, SittingStage, Ticket } from '../domain/model/sitting.ts';

export type SittingStore = {
  /** The sitting of a stage, or undefined before anything was entered. Consistent read, as all here. */
  find(campaign: string, stage: SittingStage): Promise<Sitting | undefined>;
  /** Writes the sitting when the stored version is `version - 1` (1: there is none). */
  save(sitting: Sitting): Promise<'written' | 'stale'>;
  /** The sitting with a new arrangement beside it, in one transaction; `stale` when somebody else was first. */
  arrange(sitting: Sitting, arrangement: Arrangement): Promise<'written' | 'stale'>;
  /** One arrangement, of any version there ever was. */
  arrangement(campaign: string, stage: SittingStage, version: number): Promise<Arrangement | undefined>;
  /** Puts a ticket where there is none, or one that rests on an earlier arrangement; `exists` otherwise. Idempotent. */
  issue(ticket: Ticket): Promise<'issued' | 'exists'>;
};
