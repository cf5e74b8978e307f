import type { Found } from '../../model/audit.ts';
import { itemKind } from './kinds.ts';
import { subjectOfItem } from './subject.ts';

/** What the log says of an item last, beside what the table holds of it. */
export type ItemBesideLog = {
  /** Key of the item, `pk|sk`. */
  readonly item: string;
  /** The newest entry: kind of item, and digest of its content; undefined when the log never heard of it. */
  readonly logged?: { readonly index: number; readonly type: string; readonly digest: string | 'removed' };
  /** Digest of what the table holds; undefined when it holds nothing. */
  readonly stored?: string;
  /** Kind of what the table holds. */
  readonly storedType?: string;
};

/** Whether the table holds exactly what the log says. */
export const agrees = ({ logged, stored }: ItemBesideLog): boolean =>
  logged === undefined || logged.digest === 'removed' ? stored === undefined : logged.digest === stored;

/**
 * Says how the table differs from the log: `log.missing`, `log.extra`, `log.altered`; undefined when it does not. Asked only once
 * whatever was under way has had time to arrive.
 */
export const compareItem = (beside: ItemBesideLog): Found | undefined => {
  const { item, logged, stored, storedType } = beside;
  if (agrees(beside)) return undefined;
  const about = subjectOfItem(item);
  const { label } = itemKind(storedType ?? logged?.type ?? '');
  if (logged === undefined || logged.digest === 'removed')
    return {
      ...about,
      rule: 'log.extra',
      facts: `系统里的“${label}”（${item}）没有存证记载。`,
      occurrence: `${item} ${stored}`,
    };
  const place = `存证第 ${logged.index + 1} 条`;
  if (stored === undefined)
    return {
      ...about,
      rule: 'log.missing',
      facts: `${place}记载的“${label}”（${item}）在系统里已经没有了，存证里没有删除的记载。`,
      occurrence: `${item} ${logged.index}`,
    };
  return {
    ...about,
    rule: 'log.altered',
    facts: `系统里的“${label}”（${item}）与${place}记载的内容不同。`,
    occurrence: `${item} ${logged.index} ${stored}`,
  };
};
