import type { ObjectionState } from '../model/objection.ts';

export const OBJECTION_EVENTS = ['uphold', 'reject', 'withdraw'] as const;
export type ObjectionEvent = (typeof OBJECTION_EVENTS)[number];

/** Every legal move of an objection. An answer is final, and so is a withdrawal: whoever learns more files anew. */
export const OBJECTION_MOVES: Readonly<
  Record<ObjectionState, Readonly<Partial<Record<ObjectionEvent, ObjectionState>>>>
> = {
  filed: { uphold: 'upheld', reject: 'rejected', withdraw: 'withdrawn' },
  upheld: {},
  rejected: {},
  withdrawn: {},
};

/** The state an event leads to, or undefined when it is not a legal move. */
export const afterEvent = (state: ObjectionState, event: ObjectionEvent): ObjectionState | undefined =>
  OBJECTION_MOVES[state][event];

/** Whether an objection still waits for its answer. */
export const isOpen = ({ state }: { readonly state: ObjectionState }): boolean => state === 'filed';
