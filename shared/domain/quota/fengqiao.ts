import type { Office } from '../model/quota.ts';
import { type QuotaRule, sumOf } from './rule.ts';

const PEOPLE = 5;

/** How many assistants one office needs for itself: up to five people in a 枫桥式 office, none elsewhere. */
export const floorOf = ({ fengqiao, serving }: Office): number =>
  fengqiao ? Math.max(0, PEOPLE - serving) : 0;

/** 四 (opening paragraph), “枫桥式”司法所不少于5人: in each such office people in post and assistants are at least five. S + a ≥ 5. */
export const fengqiao: QuotaRule = {
  id: 'quota.fengqiao',
  least: (offices) => sumOf(offices.map(floorOf)),
  holds: (offices, split) => offices.every((office, index) => (split[index] ?? 0) >= floorOf(office)),
  working: (offices) => {
    const marked = offices.filter((office) => office.fengqiao);
    if (marked.length === 0) return '没有枫桥式司法所，协理员不少于0名';
    const needs = marked.map((office) => `${office.name}缺${floorOf(office)}人`);
    return `${needs.join('，')}，协理员不少于${sumOf(marked.map(floorOf))}名`;
  },
};
