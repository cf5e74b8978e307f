import type { Refusal } from './model/result.ts';
import { APPEALS } from './refusals/appeals.ts';
import { APPLICANT } from './refusals/applicant.ts';
import { AUDIT } from './refusals/audit.ts';
import { CAMPAIGNS } from './refusals/campaigns.ts';
import { CODES } from './refusals/codes.ts';
import { CONTRACTS } from './refusals/contracts.ts';
import { CORRECTIONS } from './refusals/corrections.ts';
import { DELETIONS } from './refusals/deletions.ts';
import { DOCUMENTS } from './refusals/documents.ts';
import { EDGE } from './refusals/edge.ts';
import { HOST } from './refusals/host.ts';
import { INTAKE } from './refusals/intake.ts';
import { INTERNAL } from './refusals/internal.ts';
import { MARKING } from './refusals/marking.ts';
import { NOTICES } from './refusals/notices.ts';
import { OBJECTIONS } from './refusals/objections.ts';
import { OPENING } from './refusals/opening.ts';
import { PANELS } from './refusals/panels.ts';
import { PROOFS } from './refusals/proofs.ts';
import { QUOTA } from './refusals/quota.ts';
import { RECUSAL } from './refusals/recusal.ts';
import { REVIEW } from './refusals/review.ts';
import { SCORE_REVIEWS } from './refusals/score-reviews.ts';
import { SCORES } from './refusals/scores.ts';
import { SITTING } from './refusals/sitting.ts';
import { STAGES } from './refusals/stages.ts';
import { TABLES } from './refusals/tables.ts';
import type { RefusalText, RefusalWriter, WrittenRefusal } from './refusals/text.ts';

export type { RefusalText } from './refusals/text.ts';

/** Every code a refusal may have, with what a person reads. A new code is one line in the file of its area. */
export const REFUSALS = {
  ...INTAKE,
  ...DOCUMENTS,
  ...SCORES,
  ...MARKING,
  ...SCORE_REVIEWS,
  ...TABLES,
  ...STAGES,
  ...REVIEW,
  ...NOTICES,
  ...OBJECTIONS,
  ...CAMPAIGNS,
  ...CORRECTIONS,
  ...INTERNAL,
  ...QUOTA,
  ...PROOFS,
  ...APPLICANT,
  ...APPEALS,
  ...DELETIONS,
  ...OPENING,
  ...SITTING,
  ...CONTRACTS,
  ...RECUSAL,
  ...PANELS,
  ...HOST,
  ...AUDIT,
  ...CODES,
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
