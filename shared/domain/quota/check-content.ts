import type { QuotaContent } from '../model/quota.ts';
import { accept, type Checked } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';
import { floorOf } from './fengqiao.ts';
import { leastNumber } from './least-number.ts';
import { isCount, MOST_ASSISTANTS, sumOf } from './rule.ts';

/** Characters of a reason; it is kept with every step of the statement. */
export const LONGEST_REASON = 1000;

export const isLong = (reason: string): boolean => [...reason.trim()].length > LONGEST_REASON;

const totalFaults = ({ offices, total, reason }: QuotaContent): readonly KnownRefusal[] => {
  if (!isCount(total)) return [{ code: 'quota.number', field: 'total', facts: { most: MOST_ASSISTANTS } }];
  const { least } = leastNumber(offices);
  if (total < least) return [{ code: 'quota.below-least', field: 'total', facts: { asked: total, least } }];
  if (total > least && reason.trim() === '')
    return [{ code: 'quota.reason-required', field: 'reason', facts: { asked: total, least } }];
  if (isLong(reason))
    return [{ code: 'quota.reason-too-long', field: 'reason', facts: { most: LONGEST_REASON } }];
  return [];
};

const splitFaults = ({ offices, total, split }: QuotaContent): readonly KnownRefusal[] => {
  const faults = offices.flatMap((office, index): readonly KnownRefusal[] => {
    const assistants = split[index] ?? Number.NaN;
    const field = `split.${index}`;
    if (!isCount(assistants))
      return [{ code: 'quota.number', field, facts: { office: office.name, most: MOST_ASSISTANTS } }];
    if (assistants >= floorOf(office)) return [];
    return [
      {
        code: 'quota.split-fengqiao',
        field,
        facts: { office: office.name, people: office.serving + assistants, least: floorOf(office) },
      },
    ];
  });
  if (faults.length > 0) return faults;
  const sum = sumOf(split);
  if (split.length === offices.length && sum === total) return [];
  return [{ code: 'quota.split-sum', field: 'split', facts: { asked: total, sum } }];
};

/**
 * Checks what a statement states: a whole number not below the least, a reason when it is more, and a split over the
 * offices that sums to it and gives every 枫桥式 office its five people (the other two rules look at the sum alone).
 * All faults are answered, those of the number first. Refusals: `quota.no-offices`, `quota.number`, `quota.below-least`,
 * `quota.reason-required`, `quota.reason-too-long`, `quota.split-fengqiao` (field `split.<place>`), `quota.split-sum`. Source: rules.md 3.
 */
export const checkContent = (content: QuotaContent): Checked<QuotaContent, KnownRefusal> => {
  const faults: readonly KnownRefusal[] =
    content.offices.length === 0
      ? [{ code: 'quota.no-offices' }]
      : [...totalFaults(content), ...splitFaults(content)];
  const [refusal] = faults;
  return refusal === undefined
    ? accept({ ...content, reason: content.reason.trim() })
    : { ok: false, refusal, refusals: faults };
};
