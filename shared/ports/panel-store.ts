import type { Arrangement, InterviewSlot, PanelMarks } from '../domain/model/panel.ts';
import type { ScoreSheet } from './score-store.ts';

/** One command on the panels: everything it writes, together or not at all. */
export type PanelChange = {
  readonly campaign: string;
  /** Its version follows the one the decision was taken on. */
  readonly arrangement: Arrangement;
  /** Version of the recusal register the decision was taken on: a declaration made meanwhile is looked at first. */
  readonly register: number;
  /** Applicants whose day, time or place changes; each is told. */
  readonly slots?: readonly InterviewSlot[];
  readonly marks?: PanelMarks;
  /** The interview sheet formed from the panels. */
  readonly sheet?: ScoreSheet;
};

export type PanelStore = {
  /** No panels where none were made. */
  find(campaign: string): Promise<Arrangement>;
  /** The marks in force of a panel; undefined before any were entered. `version` as the arrangement has it. */
  marks(campaign: string, panel: string, version: number): Promise<PanelMarks | undefined>;
  /** Every version of a panel's marks, oldest first. */
  versions(campaign: string, panel: string): Promise<readonly PanelMarks[]>;
  /** `stale` when the arrangement or the register changed meanwhile, the sheet's version is there already, or its notice is scheduled. */
  write(change: PanelChange): Promise<'written' | 'stale'>;
};
