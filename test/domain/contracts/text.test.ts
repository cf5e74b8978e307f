import { describe, expect, test } from 'vitest';
import { DUTIES } from '../../../shared/domain/clauses.ts';
import { checkTemplate, LONGEST_TEMPLATE } from '../../../shared/domain/contracts/check-template.ts';
import { composeText, printedText } from '../../../shared/domain/contracts/compose-text.ts';
import { DEFAULT_TEMPLATE } from '../../../shared/domain/contracts/default-template.ts';
import {
  isPlaceholder,
  namesIn,
  placeholder,
  REQUIRED_PLACEHOLDERS,
} from '../../../shared/domain/contracts/placeholders.ts';
import { someTerms } from '../../builders/contract.ts';

const REQUIRED = REQUIRED_PLACEHOLDERS.map(placeholder).join('\n');
const faults = (text: string) => {
  const checked = checkTemplate(text);
  return checked.ok ? [] : checked.refusals.map(({ code, facts }) => `${code} ${facts?.name ?? ''}`.trim());
};

describe('a template', () => {
  test('ships in order, and names only what there is', () => {
    expect(faults(DEFAULT_TEMPLATE)).toEqual([]);
    expect(namesIn(DEFAULT_TEMPLATE).every(isPlaceholder)).toBe(true);
  });

  test.each([
    [`${REQUIRED}\n{{月薪}}`, ['template.placeholder-unknown 月薪']],
    [`${REQUIRED}{{toString}}`, ['template.placeholder-unknown toString']],
    [`${REQUIRED}{{}}`, ['template.placeholder-unknown']],
    [`${REQUIRED}{{姓名}`, ['template.braces']],
    [`${REQUIRED}{姓名}`, ['template.braces']],
    [`${REQUIRED}{{{姓名}}}`, ['template.braces']],
    ['', ['template.empty']],
    [' \n ', ['template.empty']],
    [REQUIRED.padEnd(LONGEST_TEMPLATE, '长'), []],
    [REQUIRED.padEnd(LONGEST_TEMPLATE + 1, '长'), ['template.too-long']],
    [`${REQUIRED}\u0007`, ['template.characters']],
    [`${REQUIRED}\r\n{{ 期限 }}\r\n`, []],
  ])('%#', (text, expected) => expect(faults(text)).toEqual(expected));

  test.each(REQUIRED_PLACEHOLDERS)('without %s is no contract', (name) =>
    expect(faults(REQUIRED.replace(placeholder(name), '。'))).toEqual([
      `template.placeholder-missing ${name}`,
    ]),
  );
});

describe('the text', () => {
  const facts = {
    bureau: '洪洞县司法局',
    name: '王小明',
    sex: 'male',
    number: '0123456789AB',
    title: '招聘公告',
    position: '01',
    office: '大槐树司法所',
    terms: someTerms(),
  } as const;

  test('has every figure and the twelve duties, and leaves identity out', () => {
    const text = composeText(DEFAULT_TEMPLATE, facts);
    for (const words of ['期限3年', '2024年9月1日', '2027年8月31日', '6个月', '每月2800元', '大槐树司法所'])
      expect(text).toContain(words);
    for (const { text: duty } of DUTIES) expect(text).toContain(duty);
    expect(namesIn(text)).toEqual(['身份证号', '电话']);
  });

  test('has the number once it is printed, and nothing left to fill in', () => {
    const person = { citizenId: '141024199505200011', phone: '13800138000' };
    const text = printedText(composeText(DEFAULT_TEMPLATE, facts), person);
    expect(text).toContain('居民身份证号码：141024199505200011');
    expect(text).not.toContain('{{');
  });

  test('says half years and no probation in words', () => {
    const terms = someTerms({ months: 18, probationMonths: 0 });
    const text = composeText('{{期限}}，{{ 试用期 }}', { ...facts, terms });
    expect(text).toBe('18个月，不约定试用期');
  });

  test('takes nothing from what a person is called', () =>
    expect(composeText('{{姓名}}', { ...facts, name: '$& {{身份证号}}' })).toBe('$& {{身份证号}}'));
});
