import { type QuotaRule, servingOf, sumOf } from './rule.ts';

const PER_OFFICE = 4;

/** 四 (opening paragraph), 所均4人: people in post and assistants together are at least four per office. ΣS + A ≥ 4n. */
export const average: QuotaRule = {
  id: 'quota.average',
  least: (offices) => PER_OFFICE * offices.length - servingOf(offices),
  holds: (offices, split) => servingOf(offices) + sumOf(split) >= PER_OFFICE * offices.length,
  working: (offices) => {
    const [wanted, serving] = [PER_OFFICE * offices.length, servingOf(offices)];
    return `${offices.length}个司法所共应不少于${wanted}人，现有政法专项编制人员${serving}人，协理员不少于${Math.max(0, wanted - serving)}名`;
  },
};
