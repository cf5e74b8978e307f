import * as z from 'zod';
import { RELATIONS, type Relation } from '../../../shared/domain/model/recusal.ts';
import { NONE_LABEL, RELATION_LABELS } from '../../../shared/domain/recusal/labels.ts';

const text = () => z.string().max(200).default('');

/** A declaration as posted; `who` is an external person's name, '' for whoever is signed in. */
export const declareForm = z.lazy(() => z.object({ who: text(), relation: text(), citizen_id: text() }));
export type DeclareForm = z.infer<typeof declareForm>;

export const withdrawForm = z.lazy(() => z.object({ reason: z.string().default('') }));

const WORDS: Readonly<Record<string, Relation | 'none'>> = Object.fromEntries([
  ...RELATIONS.flatMap((relation) => [
    [relation, relation],
    [RELATION_LABELS[relation], relation],
    [RELATION_LABELS[relation].replace(/关系$/, ''), relation],
  ]),
  ...['none', '无', NONE_LABEL].map((word) => [word, 'none']),
]);

/** A relation as a form or a list has it: its key or its words; `none` for nobody to declare; undefined for anything else. */
export const relationIn = (written: string): Relation | 'none' | undefined => {
  const word = written.trim();
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
};
