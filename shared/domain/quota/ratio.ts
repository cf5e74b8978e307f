import { postsOf, type QuotaRule, sumOf } from './rule.ts';

/** 四 (opening paragraph), 1:1 and more: as many assistants as the offices have 政法专项 posts, filled or not. A ≥ ΣP. */
export const ratio: QuotaRule = {
  id: 'quota.ratio',
  least: postsOf,
  holds: (offices, split) => sumOf(split) >= postsOf(offices),
  working: (offices) => `政法专项编制数合计${postsOf(offices)}名，协理员不少于${postsOf(offices)}名`,
};
