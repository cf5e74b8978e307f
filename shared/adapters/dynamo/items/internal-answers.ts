import * as z from 'zod';
import type { InternalDeclarations } from '../../../domain/model/internal-application.ts';
import { packAnswers, unpackAnswer } from '../pack.ts';

/** What serving staff declare, one letter each in this order. */
const INTERNAL_ANSWERS = [
  'serving',
  'partyMember',
  'trainee',
  'retired',
  'socialInsuranceTransferable',
  'partyRelationTransferable',
  'criminal',
  'detentionDrugs',
  'credit',
  'disciplined',
] as const;

export const internalAnswers = z.lazy(() => z.string().length(INTERNAL_ANSWERS.length));

/** The declarations as one short text, `y` or `n` each. */
export const packInternal = (declared: InternalDeclarations): string =>
  packAnswers(INTERNAL_ANSWERS, declared);

/** The same read back. */
export const unpackInternal = (packed: string): InternalDeclarations => {
  const answer = (name: (typeof INTERNAL_ANSWERS)[number]): boolean =>
    unpackAnswer(INTERNAL_ANSWERS, packed, name);
  return {
    serving: answer('serving'),
    partyMember: answer('partyMember'),
    trainee: answer('trainee'),
    retired: answer('retired'),
    socialInsuranceTransferable: answer('socialInsuranceTransferable'),
    partyRelationTransferable: answer('partyRelationTransferable'),
    criminal: answer('criminal'),
    detentionDrugs: answer('detentionDrugs'),
    credit: answer('credit'),
    disciplined: answer('disciplined'),
  };
};
