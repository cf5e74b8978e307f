import type { Instant, LocalDate } from './time.ts';

/** `filed` is open; the other three are final. */
export const OBJECTION_STATES = ['filed', 'upheld', 'rejected', 'withdrawn'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** The bureau's answer; `struck` is the application number it took off the notice, when it struck anybody. */
export type ObjectionAnswer = {
  readonly decision: 'upheld' | 'rejected';
  readonly reason: string;
  /** Name and account of whoever answered, as every decision is signed. */
  readonly by: string;
  readonly at: Instant;
  readonly struck?: string;
  /** What the bureau does about an upheld objection that strikes nobody off a notice; the objector reads it. */
  readonly follows?: string;
};

/** An objection (异议) against a public notice. Who filed it is no part of this: see ports/objection-store.ts. */
export type Objection = {
  /** 12 base-32 characters. */
  readonly number: string;
  readonly notice: string;
  readonly campaign: string;
  /** Facts and reasons, 10 to 2,000 characters. */
  readonly text: string;
  /** Application number of the person on the notice it is about, and the position that person is listed for. */
  readonly concerns?: string;
  readonly position?: string;
  /** Whether the objector gave a name. */
  readonly named: boolean;
  readonly filedAt: Instant;
  /** The day by whose end it must be answered; provisional while beyond the published 调休 arrangements. */
  readonly dueOn: LocalDate;
  readonly dueProvisional: boolean;
  readonly state: ObjectionState;
  readonly answer?: ObjectionAnswer;
  readonly withdrawnAt?: Instant;
  /** 1 when filed; guards against two people settling it at once. */
  readonly version: number;
};

/** How the bureau may reach an objector; either may be left out. */
export type ObjectorContact = { readonly name: string; readonly phone: string };
