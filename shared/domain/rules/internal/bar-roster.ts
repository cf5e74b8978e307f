import type { InternalRule } from './rule.ts';

/** 四(一)1: not on the roster of March 2023 as the county imported it. */
export const barRoster: InternalRule = {
  id: 'internal.bar.roster',
  decide: ({ onRoster }) =>
    onRoster
      ? { verdict: 'pass', evidence: 'computed', facts: '居民身份证号码在导入的摸底表名册内' }
      : { verdict: 'fail', evidence: 'computed', facts: '居民身份证号码不在导入的摸底表名册内' },
};
