import type { Participant } from './recusal.ts';
import type { Instant, LocalDate } from './time.ts';

/** When and where a panel sits: one day in Asia/Shanghai, from and to as HH:mm, the room as candidates read it. */
export type Session = {
  readonly room: string;
  readonly date: LocalDate;
  readonly from: string;
  readonly to: string;
};

/**
 * One drawing of lots (抽签): who has which lot number, 1 … k, and who was not there. With `seed` (64 hex digits) the software
 * drew, and anybody can recompute the order (panels/lot-order.ts).
 */
export type Draw = {
  readonly method: 'software' | 'entered';
  readonly seed?: string;
  readonly lots: Readonly<Record<string, number>>;
  readonly absent: readonly string[];
  readonly by: string;
  readonly at: Instant;
  /** Set when the draw was set aside: by a new one, or by another assignment. */
  readonly setAside?: { readonly by: string; readonly at: Instant; readonly reason: string };
};

export type PanelEvent = {
  readonly event: 'made' | 'changed' | 'assigned' | 'drawn' | 'marked';
  readonly by: string;
  readonly at: Instant;
  /** What changed, in words; no applicant's name. */
  readonly detail?: string;
  readonly reason?: string;
};

/** An interview panel (考官组) of one campaign. */
export type Panel = Session & {
  /** P1, P2, … */
  readonly id: string;
  readonly name: string;
  readonly members: readonly Participant[];
  /** Index in `members`. */
  readonly chair: number;
  /** Application numbers, sorted. */
  readonly assigned: readonly string[];
  /** Every draw; the last counts unless it was set aside. */
  readonly draws: readonly Draw[];
  /** Version of its marks; 0: none yet. */
  readonly marked: number;
  readonly log: readonly PanelEvent[];
};

/** All panels of a campaign. `formed`: which interview score sheet was formed from them; absent before, and after a change. */
export type Arrangement = {
  readonly version: number;
  readonly panels: readonly Panel[];
  readonly formed?: {
    readonly sheet: number;
    /** How often the interview had been opened again by then. */
    readonly reopened: number;
    readonly by: string;
    readonly at: Instant;
  };
};

export const NO_PANELS: Arrangement = { version: 0, panels: [] };

/** The members' marks for one lot in hundredths, in the order of their seats; or absent (缺考), for all of them. */
export type LotMarks = readonly number[] | 'absent';

/** One version of a panel's sheet; versions are kept, the highest counts. Keys are lot numbers as text. */
export type PanelMarks = {
  readonly panel: string;
  readonly version: number;
  readonly rows: Readonly<Record<string, LotMarks>>;
  readonly fileName?: string;
  readonly reason?: string;
  readonly by: string;
  readonly at: Instant;
};

/** What an applicant is told of their interview; `arranged` false while their place is being changed. */
export type InterviewSlot = {
  readonly number: string;
  readonly campaign: string;
  readonly arranged: boolean;
  readonly date: LocalDate;
  readonly from: string;
  readonly room: string;
  readonly at: Instant;
};
