import type { Refusal } from './model/result.ts';
import { CAMPAIGNS } from './refusals/campaigns.ts';
import { CORRECTIONS } from './refusals/corrections.ts';
import { DOCUMENTS } from './refusals/documents.ts';
import { EDGE } from './refusals/edge.ts';
import { HOST } from './refusals/host.ts';
import { INTAKE } from './refusals/intake.ts';
import { INTERNAL } from './refusals/internal.ts';
import { OBJECTIONS } from './refusals/objections.ts';
import { QUOTA } from './refusals/quota.ts';
import { REVIEW } from './refusals/review.ts';
import { SCORES } from './refusals/scores.ts';
import { STAGES } from './refusals/stages.ts';
import { TABLES } from './refusals/tables.ts';
import type { RefusalText, RefusalWriter, WrittenRefusal } from './refusals/text.ts';

export type { RefusalText } from './refusals/text.ts';

/** Every code a refusal may have, with what a person reads. A new code is one line in the file of its area. */
export const REFUSALS = {
  ...INTAKE,
  ...DOCUMENTS,
  ...SCORES,
  ...TABLES,
  ...STAGES,
  ...REVIEW,
  ...OBJECTIONS,
  ...CAMPAIGNS,
  ...CORRECTIONS,
  ...INTERNAL,
  ...QUOTA,
  ...HOST,
  ...EDGE,
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal that has a text. */
export type KnownRefusal = Refusal<RefusalCode>;

/** Whether a text, such as a stored code, is one of the codes. */
export const isRefusalCode = (text: string): text is RefusalCode => Object.hasOwn(REFUSALS, text);

const written = (refusal: KnownRefusal): WrittenRefusal => {
  const write: RefusalWriter = REFUSALS[refusal.code];
  return write(refusal);
};

/**
 * The Chinese text of a refusal: what happened, what was kept, what to do now. Figures come from its `facts` and `field`;
 * where they are missing the sentence does without.
 */
export const refusalText = (refusal: KnownRefusal): RefusalText => {
  const { title, detail, action, kept = '' } = written(refusal);
  return { title, detail: detail + kept, action };
};

/**
 * What is wrong with one field, in one sentence for programs: the title and its detail. It does not say what was kept, as
 * nothing is where no form is.
 */
export const faultSentence = (refusal: KnownRefusal): string => {
  const { title, detail } = written(refusal);
  return detail === '' ? `${title}。` : `${title}：${detail}`;
};
