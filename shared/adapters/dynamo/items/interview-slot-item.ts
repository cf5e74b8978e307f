import * as z from 'zod';
import type { Tell } from '../../../domain/model/message.ts';
import type { InterviewSlot } from '../../../domain/model/panel.ts';
import { beginsAt } from '../../../domain/panels/session.ts';
import { recordKey } from '../keys.ts';

const slotItem = z.lazy(() =>
  z.object({
    t: z.literal('interview-slot'),
    at: z.number(),
    number: z.string(),
    campaign: z.string(),
    arranged: z.boolean(),
    date: z.string(),
    from: z.string(),
    room: z.string(),
  }),
);

/** The applicant is told when and where; while the slot is being changed nothing is told, as the next one will be. */
const tellOf = (slot: InterviewSlot): { readonly tell?: Tell } =>
  slot.arranged
    ? {
        tell: {
          kind: 'interview.assigned',
          at: slot.at,
          facts: { when: beginsAt(slot), place: slot.room },
        },
      }
    : {};

export const toSlotItem = (slot: InterviewSlot) => ({
  ...recordKey(slot.number, 'interview'),
  t: 'interview-slot',
  ...slot,
  ...tellOf(slot),
});

/** Parses what the table gave; throws when it is not a slot as this code writes it. */
export const fromSlotItem = (raw: unknown): InterviewSlot => {
  const { t: _, ...slot } = slotItem.parse(raw);
  return slot;
};
