import { describe, expect, test } from 'vitest';
import { decideFiling } from '../../../shared/domain/objections/decide-filing.ts';
import { answerDueOn, isOverdue } from '../../../shared/domain/objections/due.ts';
import type { RawObjection } from '../../../shared/domain/objections/parse-objection.ts';
import { lastDayOfAll, listedRows } from '../../../shared/domain/objections/period.ts';
import { aNotice, aSupplement, PUBLISHED } from '../../builders/objection.ts';

const RAW: RawObjection = { text: '学历证书上的姓名与本人不符。', concerns: '', name: '', phone: '' };
const at = (text: string): number => Date.parse(`${text}+08:00`);

const file = (changes: Partial<RawObjection> = {}, now = PUBLISHED, supplements = [] as const) =>
  decideFiling({ raw: { ...RAW, ...changes }, notice: aNotice(), supplements, number: 'N', now });

const codes = (decided: ReturnType<typeof file>) =>
  decided.ok ? [] : decided.refusals.map(({ field, code }) => `${field}: ${code}`);

describe('the notice period', () => {
  test.each([
    ['the millisecond before publication', PUBLISHED - 1, 'objection.not-open'],
    ['the moment of publication', PUBLISHED, undefined],
    ['the last millisecond of the last day', at('2024-07-10T23:59:59.999'), undefined],
    ['the first millisecond after it', at('2024-07-11T00:00:00.000'), 'objection.period-over'],
  ])('%s', (_, now, code) => {
    const decided = file({}, now);
    expect(decided.ok ? undefined : decided.refusal.code).toBe(code);
  });

  test.each([
    [
      'about somebody on the notice: until its own last day',
      'B000',
      '2024-07-11T00:00',
      'objection.period-over',
    ],
    ['about somebody added: until the supplement’s last day', 'C000', '2024-07-16T23:59:59.999', undefined],
    ['about somebody added: not later', 'C000', '2024-07-17T00:00', 'objection.period-over'],
    ['about nobody: until the latest of both', '', '2024-07-16T23:59:59.999', undefined],
  ])('after a supplement, %s', (_, concerns, now, code) => {
    const decided = decideFiling({
      raw: { ...RAW, concerns },
      notice: aNotice(),
      supplements: [aSupplement()],
      number: 'N',
      now: at(now),
    });
    expect(decided.ok ? undefined : decided.refusal.code).toBe(code);
  });

  test('what is malformed is told before the period is looked at', () =>
    expect(file({ text: '' }, PUBLISHED - 1)).toMatchObject({ refusal: { code: 'objection.invalid' } }));
});

describe('what an objection says', () => {
  test.each([
    [9, ['text: objection.text-short']],
    [10, []],
    [2000, []],
    [2001, ['text: objection.text-long']],
  ])('%i characters', (length, expected) =>
    expect(codes(file({ text: '证'.repeat(length) }))).toEqual(expected),
  );

  test('blanks around it do not count, rare characters count once, a line break counts once', () => {
    expect(codes(file({ text: `  ${'证'.repeat(9)}\n ` }))).toEqual(['text: objection.text-short']);
    expect(codes(file({ text: '𠮷'.repeat(2000) }))).toEqual([]);
    expect(codes(file({ text: `${'证'.repeat(1998)}\r\n据` }))).toEqual([]);
  });

  test('every fault is told, in the order of the form', () =>
    expect(codes(file({ text: '短', concerns: 'Z999', name: '王', phone: '123' }))).toEqual([
      'text: objection.text-short',
      'concerns: objection.person-unknown',
      'name: name.length',
      'phone: phone.malformed',
    ]));

  test('with name or without', () => {
    expect(file()).toMatchObject({ ok: true, value: { objection: { named: false } } });
    expect(file().ok && file()).not.toHaveProperty('value.contact');
    expect(file({ name: ' 王小明 ', phone: '13800138000' })).toMatchObject({
      value: { objection: { named: true }, contact: { name: '王小明', phone: '13800138000' } },
    });
    expect(file({ phone: '13800138000' })).toMatchObject({ value: { objection: { named: false } } });
  });

  test('a person brings their position along', () =>
    expect(file({ concerns: 'B000' })).toMatchObject({
      value: { objection: { concerns: 'B000', position: '01', state: 'filed', version: 1 } },
    }));

  test('somebody struck already is no longer on the list', () => {
    expect(listedRows(aNotice(), [aSupplement()]).map(({ number }) => number)).toEqual(['B000', 'C000']);
    expect(lastDayOfAll(aNotice(), [aSupplement()])).toBe('2024-07-16');
    const { lastDay: _, ...onlyStruck } = aSupplement({ added: [] });
    expect(lastDayOfAll(aNotice(), [onlyStruck])).toBe('2024-07-10');
  });
});

describe('the due day', () => {
  test('is the fifteenth working day after filing, holidays and make-up days counted as they are', () => {
    expect(answerDueOn(at('2024-07-02T10:00'))).toEqual({ date: '2024-07-23', provisional: false });
    // 14 and 29 September 2024 are make-up days; 15 to 17 September are holidays.
    expect(answerDueOn(at('2024-09-09T10:00')).date).toBe('2024-09-30');
    expect(answerDueOn(at('2027-12-30T10:00')).provisional).toBe(true);
  });

  test('is in time to its last millisecond', () => {
    expect(isOverdue('2024-07-23', at('2024-07-23T23:59:59.999'))).toBe(false);
    expect(isOverdue('2024-07-23', at('2024-07-24T00:00'))).toBe(true);
  });
});
