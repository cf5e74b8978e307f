import type { Office } from '../model/quota.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';
import { floorOf } from './fengqiao.ts';
import { leastNumber } from './least-number.ts';
import { isCount, MOST_ASSISTANTS } from './rule.ts';

type Share = { readonly office: Office; assistants: number };

/** The office that gets the next assistant: fewest people, then more posts, then the earlier one. */
const neediest = (shares: readonly Share[]): Share | undefined => {
  let chosen: Share | undefined;
  for (const share of shares) {
    if (chosen === undefined) {
      chosen = share;
      continue;
    }
    const people = share.office.serving + share.assistants - (chosen.office.serving + chosen.assistants);
    if (people < 0 || (people === 0 && share.office.posts > chosen.office.posts)) chosen = share;
  }
  return chosen;
};

/**
 * Proposes how a number (whole, not below the least) is split: first what each 枫桥式 office lacks of five people, then one
 * by one to the office with the fewest people; ties go to the office with more posts, then to the earlier in the list.
 * Answers assistants per office in their order, summing to `total`. Refusals: `quota.number` when it is not whole, `quota.below-least` (facts asked, least),
 * `quota.no-offices` when there is somebody to place and no office. Source: rules.md 3.
 */
export const proposeSplit = (
  offices: readonly Office[],
  total: number,
): Result<readonly number[], KnownRefusal> => {
  if (!isCount(total)) return refuse('quota.number', { field: 'total', facts: { most: MOST_ASSISTANTS } });
  const { least } = leastNumber(offices);
  if (total < least) return refuse('quota.below-least', { field: 'total', facts: { asked: total, least } });
  if (offices.length === 0 && total > 0) return refuse('quota.no-offices');
  const shares: Share[] = offices.map((office) => ({ office, assistants: floorOf(office) }));
  let left = total - shares.reduce((sum, { assistants }) => sum + assistants, 0);
  while (left > 0) {
    const next = neediest(shares);
    if (next === undefined) break;
    next.assistants += 1;
    left -= 1;
  }
  return accept(shares.map(({ assistants }) => assistants));
};
