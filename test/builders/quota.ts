import type { Office, QuotaContent, QuotaState, QuotaStatement } from '../../shared/domain/model/quota.ts';
import { leastNumber } from '../../shared/domain/quota/least-number.ts';
import { proposeSplit } from '../../shared/domain/quota/propose-split.ts';

/** An office of three posts, two of them filled, not 枫桥式. */
export const anOffice = (changes: Partial<Office> = {}): Office => ({
  name: '大槐树司法所',
  posts: 3,
  serving: 2,
  fengqiao: false,
  ...changes,
});

/** Offices from triples of posts, serving and F (枫桥式) or not, named 甲, 乙, … in order. */
export const offices = (...rows: readonly (readonly [number, number, boolean?])[]): readonly Office[] =>
  rows.map(([posts, serving, fengqiao = false], index) => ({
    name: `${'甲乙丙丁戊己庚辛壬癸'.charAt(index)}司法所`,
    posts,
    serving,
    fengqiao,
  }));

/** The proposal for these offices: the least number, or `total` with a reason. */
export const aContent = (changes: Partial<QuotaContent> = {}): QuotaContent => {
  const list = changes.offices ?? offices([3, 2], [4, 3, true]);
  const { least } = leastNumber(list);
  const total = changes.total ?? least;
  const split = proposeSplit(list, total);
  return {
    offices: list,
    officesVersion: 1,
    total,
    split: split.ok ? split.value : [],
    reason: total > least ? '社区矫正对象较多' : '',
    ...changes,
  };
};

/** A statement that stands in `state`. */
export const aStatement = (state: QuotaState, changes: Partial<QuotaStatement> = {}): QuotaStatement => ({
  ...aContent(),
  serial: 1,
  version: 4,
  state,
  log: [],
  ...changes,
});
