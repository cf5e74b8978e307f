import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MESSAGE_KINDS } from '../../../shared/domain/model/message.ts';
import { FACT_NAMES, plainFacts } from '../../../shared/domain/told/facts.ts';
import { toldText } from '../../../shared/domain/told/texts.ts';

const CONTEXT = { campaign: '洪洞县2024年公开招聘司法协理员公告', bureau: '洪洞县司法局' };
const FULL = {
  stage: 'written',
  notice: 'medical-list',
  decision: 'rejected',
  position: '01',
  when: '2024-07-06',
  until: '2024-07-10',
};

describe('a text of every kind', () => {
  test.each(MESSAGE_KINDS)('%s', (kind) => {
    for (const facts of [undefined, FULL]) {
      const { title, text, sms } = toldText(kind, facts, CONTEXT);
      expect(title.length).toBeGreaterThan(3);
      expect(text).toContain(CONTEXT.campaign);
      expect(sms).toMatch(/查询|查看|打印/);
      expect(sms.length).toBeLessThanOrEqual(70);
      for (const words of [title, text, sms]) expect(words).not.toMatch(/undefined|null|NaN|！|你[^们]/);
    }
  });

  test('no two kinds read alike', () => {
    for (const field of ['title', 'text', 'sms'] as const)
      expect(new Set(MESSAGE_KINDS.map((kind) => toldText(kind, FULL, CONTEXT)[field])).size).toBe(
        MESSAGE_KINDS.length,
      );
  });

  test('days and moments are said in words', () => {
    const at = Date.parse('2024-07-06T09:00:00+08:00');
    expect(toldText('ticket.issued', { when: at }, CONTEXT).sms).toContain('2024年7月6日 09:00');
    expect(toldText('contract.offered', { until: '2024-08-01' }, CONTEXT).sms).toContain('2024年8月1日之前');
    expect(toldText('ticket.issued', { when: '2024-07-06T09:00:00+08:00' }, CONTEXT).text).toContain(
      '2024年7月6日 09:00',
    );
    expect(toldText('result.published', { notice: 'written' }, CONTEXT).title).toBe('笔试成绩已公布');
    expect(toldText('stage.result', { stage: 'review' }, CONTEXT).title).toContain('资格审查');
  });
});

const digits = fc.stringMatching(/^\d{6,20}[Xx]?$/);
const people = fc.oneof(
  digits,
  digits.map((run) => `王小明 ${run}`),
  fc.bigInt({ min: 10_000_000_000n, max: 999_999_999_999_999_999n }).map(Number),
  fc.double(),
  fc.string(),
  fc.string({ unit: 'grapheme' }),
);
const anyFacts = fc.dictionary(fc.oneof(fc.constantFrom<string>(...FACT_NAMES), fc.string()), people);

test('whatever the facts are, no citizen number, phone or unknown word gets into a text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...MESSAGE_KINDS), anyFacts, (kind, facts) => {
      const bare = toldText(kind, { ...plainFacts(facts) }, CONTEXT);
      const full = toldText(kind, facts, CONTEXT);
      expect(full).toEqual(bare);
      for (const words of Object.values(full)) expect(words).not.toMatch(/\d{6,}|王小明/);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['post', 'position', '01'],
  ['startsAt', 'when', 1_720_227_600_000],
  ['startOn', 'when', '2024-09-01'],
  ['signBy', 'until', '2024-08-20'],
  ['lastDay', 'until', '2024-08-20'],
])('%s is what texts call %s', (theirs, ours, value) => {
  expect(plainFacts({ [theirs]: value })).toEqual({ [ours]: value });
  expect(plainFacts({ [theirs]: '2024-01-01', [ours]: value })).toEqual({ [ours]: value });
});

test.each<[string, unknown, unknown]>([
  ['when', '2024-02-31', undefined],
  ['when', '2024-13-01', undefined],
  ['when', 946_684_799_999, undefined],
  ['when', 946_684_800_000, 946_684_800_000],
  ['when', 4_102_444_800_000, undefined],
  ['until', '2024-07-10', '2024-07-10'],
  ['until', '13800138000', undefined],
  ['position', '01', '01'],
  ['position', '12345678901', undefined],
  ['position', '012345', undefined],
  ['position', '01234-5678', '01234-5678'],
  ['position', '王小明', undefined],
  ['stage', 'lunch', undefined],
  ['notice', 'proposed', 'proposed'],
  ['notice', 'constructor', undefined],
  ['decision', 'toString', undefined],
])('%s %j is read as %j', (name, value, expected) => {
  expect(plainFacts({ [name]: value })).toEqual(expected === undefined ? {} : { [name]: expected });
});
