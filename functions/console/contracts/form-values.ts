import { faultSentence } from '../../../shared/domain/refusals.ts';
import type { Typed } from './page.tsx';

/** What was typed into a field of the form that was refused, or '' . */
export const typedText = (typed: Typed | undefined, name: string): string | undefined => {
  const value = typed?.values[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** What was wrong with one field, in one sentence. */
export const faultOf = (typed: Typed | undefined, name: string): string | undefined => {
  const refusal = typed?.refusals.find(({ field }) => field === name);
  return refusal && faultSentence(refusal);
};

/** Everything ticked under one name. */
export const tickedIn = (typed: Typed | undefined, name: string): readonly string[] => {
  const value = typed?.values[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};
