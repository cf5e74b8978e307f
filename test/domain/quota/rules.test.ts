import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { QUOTA_RULES } from '../../../shared/domain/model/quota.ts';
import { average } from '../../../shared/domain/quota/average.ts';
import { QUOTA_BASIS, quotaClause } from '../../../shared/domain/quota/clauses.ts';
import { fengqiao } from '../../../shared/domain/quota/fengqiao.ts';
import { quotaRules } from '../../../shared/domain/quota/least-number.ts';
import { ratio } from '../../../shared/domain/quota/ratio.ts';
import { offices } from '../../builders/quota.ts';

const squeeze = (text: string): string => text.replaceAll(/\s/g, '');
const plan = squeeze(readFileSync(new URL('../../fixtures/plan.txt', import.meta.url), 'utf8'));

describe('the three rules of the number', () => {
  test('are listed in the order of the plan', () =>
    expect(quotaRules.map(({ id }) => id)).toEqual(QUOTA_RULES));

  test.each([
    ['ratio, one below ΣP', ratio, offices([3, 9], [2, 9]), [2, 2], false],
    ['ratio, ΣP', ratio, offices([3, 9], [2, 9]), [0, 5], true],
    ['average, one below 4n', average, offices([0, 3], [0, 2]), [1, 1], false],
    ['average, 4n', average, offices([0, 3], [0, 2]), [3, 0], true],
    ['Fengqiao, four people', fengqiao, offices([0, 3, true], [0, 0]), [1, 9], false],
    ['Fengqiao, five people', fengqiao, offices([0, 3, true], [0, 0]), [2, 0], true],
    ['Fengqiao, where no office is one', fengqiao, offices([0, 0]), [0], true],
  ] as const)('%s: %#', (_, rule, list, split, holds) => expect(rule.holds(list, split)).toBe(holds));

  test('show their working', () => {
    const list = offices([3, 2], [4, 3, true]);
    expect(quotaRules.map((rule) => rule.working(list))).toEqual([
      '政法专项编制数合计7名，协理员不少于7名',
      '2个司法所共应不少于8人，现有政法专项编制人员5人，协理员不少于3名',
      '乙司法所缺2人，协理员不少于2名',
    ]);
    expect(fengqiao.working(offices([1, 1]))).toBe('没有枫桥式司法所，协理员不少于0名');
    expect(average.working(offices([1, 6]))).toContain('协理员不少于0名');
  });
});

describe('their clauses', () => {
  test.each([...QUOTA_RULES.map(quotaClause), QUOTA_BASIS])(
    '%o is the plan word for word',
    ({ text, heading }) => {
      expect(plan).toContain(squeeze(text));
      expect(plan).toContain(squeeze(heading));
    },
  );

  test.each(QUOTA_RULES)('%s stands in the opening paragraph of 四, before (一)', (rule) => {
    const opening = plan.slice(plan.indexOf('四、工作任务'), plan.indexOf('(一)现有专职辅助人员'));
    expect(opening).toContain(squeeze(quotaClause(rule).text));
    expect(quotaClause(rule).clause).toBe('四（首段）');
  });
});
