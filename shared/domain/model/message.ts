import type { Instant } from './time.ts';

/** Everything an applicant is told of, each a text of its own (shared/domain/told/texts.ts). */
export const MESSAGE_KINDS = [
  'application.received',
  'application.corrected',
  'application.withdrawn',
  'result.published',
  'stage.result',
  'appeal.received',
  'appeal.decided',
  'post.cancelled',
  'post.moved',
  'ticket.issued',
  'score-review.received',
  'score-review.decided',
  'interview.assigned',
  'substituted',
  'struck',
  'contract.offered',
  'contract.signed',
  'contract.declined',
  'code.reissued',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/**
 * What an item of an applicant asks to be told of: written with the item in one put, so that nothing is told that was not
 * stored and nothing stored goes untold. The relay reads it off the table's stream as the attribute `tell`.
 */
export type Tell = {
  readonly kind: MessageKind;
  readonly at: Instant;
  /** Figures and words the text is filled with; never a citizen number, a phone number or a full name. */
  readonly facts?: Readonly<Record<string, string | number>>;
};
