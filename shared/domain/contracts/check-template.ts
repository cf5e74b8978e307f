import { accept, type Checked } from '../model/result.ts';
import { isReadable } from '../readable-text.ts';
import type { KnownRefusal } from '../refusals.ts';
import { isPlaceholder, namesIn, REQUIRED_PLACEHOLDERS, withoutPlaceholders } from './placeholders.ts';

/** Characters of a template; a contract of some ten pages. */
export const LONGEST_TEMPLATE = 20_000;

const field = 'text';

const faultsIn = (text: string): readonly KnownRefusal[] => {
  const names = namesIn(text);
  const unknown = names.filter((name) => !isPlaceholder(name));
  const missing = REQUIRED_PLACEHOLDERS.filter((name) => !names.includes(name));
  return [
    ...unknown.map(
      (name): KnownRefusal => ({ code: 'template.placeholder-unknown', field, facts: { name } }),
    ),
    ...missing.map(
      (name): KnownRefusal => ({ code: 'template.placeholder-missing', field, facts: { name } }),
    ),
    ...(/[{}]/.test(withoutPlaceholders(text)) ? [{ code: 'template.braces', field } as const] : []),
  ];
};

/**
 * Checks a template as typed; line ends become \n, blank lines at both ends go. Refusals, all of them answered:
 * `template.empty`, `template.too-long` (facts.most), `template.characters`, `template.placeholder-unknown` (facts.name),
 * `template.placeholder-missing` (facts.name; 劳动合同法 17), `template.braces` (a brace outside any placeholder).
 */
export const checkTemplate = (typed: string): Checked<string, KnownRefusal> => {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  const stop = (refusal: KnownRefusal) => ({ ok: false, refusal, refusals: [refusal] }) as const;
  if (text === '') return stop({ code: 'template.empty', field });
  if ([...text].length > LONGEST_TEMPLATE)
    return stop({ code: 'template.too-long', field, facts: { most: LONGEST_TEMPLATE } });
  if (!text.split('\n').every(isReadable)) return stop({ code: 'template.characters', field });
  const faults = faultsIn(text);
  const [refusal] = faults;
  return refusal === undefined ? accept(text) : { ok: false, refusal, refusals: faults };
};
