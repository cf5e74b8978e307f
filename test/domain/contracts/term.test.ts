import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar/days.ts';
import { checkTerms, type TypedTerms } from '../../../shared/domain/contracts/check-terms.ts';
import { checkProbation, longestProbation } from '../../../shared/domain/contracts/probation.ts';
import { lastSigningDay, monthsLater, termEnd } from '../../../shared/domain/contracts/term.ts';

describe('probation, 劳动合同法 19', () => {
  test.each([
    [1, 0],
    [2, 0],
    [3, 1],
    [11, 1],
    [12, 2],
    [35, 2],
    [36, 6],
    [37, 6],
    ['open-ended', 6],
  ] as const)('a term of %s months admits at most %i', (term, most) => {
    expect(longestProbation(term)).toBe(most);
    expect(checkProbation(term, most).ok).toBe(true);
    expect(checkProbation(term, most + 1)).toMatchObject({
      refusal: { code: 'contract.probation-too-long', facts: { most } },
    });
  });

  test.each([-1, 1.5, Number.NaN])('%s months is no probation', (months) =>
    expect(checkProbation(36, months).ok).toBe(false),
  );
});

describe('the last day of a term', () => {
  test.each([
    ['2024-09-01', 36, '2027-08-31'],
    ['2024-08-16', 36, '2027-08-15'],
    ['2024-01-01', 36, '2026-12-31'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2024-02-29', 48, '2028-02-28'],
    ['2024-02-28', 36, '2027-02-27'],
    ['2025-03-01', 36, '2028-02-29'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-10-31', 3, '2025-01-30'],
    ['2024-08-31', 6, '2025-02-28'],
  ])('from %s for %i months: %s', (startOn, months, endOn) => expect(termEnd(startOn, months)).toBe(endOn));

  test('two terms one after the other are as long as one of both, but where a month is short', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (days, first, second) => {
          const startOn = addDays('2024-01-01', days);
          fc.pre(Number(startOn.slice(8)) <= 28);
          const between = addDays(termEnd(startOn, first), 1);
          expect(termEnd(between, second)).toBe(termEnd(startOn, first + second));
        },
      ),
    ));

  test.each([
    ['2024-09-01', '2024-10-01'],
    ['2024-12-31', '2025-01-31'],
    ['2025-01-31', '2025-02-28'],
    ['2024-01-30', '2024-02-29'],
  ])('work from %s: to be signed by %s', (startOn, lastDay) => {
    expect(lastSigningDay(startOn)).toBe(lastDay);
    expect(monthsLater(startOn, 0)).toBe(startOn);
  });
});

describe('terms as typed', () => {
  const now = Date.parse('2024-07-20T09:00:00+08:00');
  const typed: TypedTerms = {
    startOn: '2024-09-01',
    months: 36,
    probationMonths: 6,
    pay: ' 每月2800元 ',
    signBy: '2024-08-31',
  };
  const check = (changes: Partial<TypedTerms>) => {
    const checked = checkTerms({ ...typed, ...changes }, '2024-07-10', now);
    return checked.ok ? [] : checked.refusals.map(({ code, field }) => `${field} ${code}`);
  };

  test('say the last day', () =>
    expect(checkTerms(typed, '2024-07-10', now)).toEqual({
      ok: true,
      value: { ...typed, pay: '每月2800元', endOn: '2027-08-31' },
    }));

  test.each<[Partial<TypedTerms>, readonly string[]]>([
    [{ startOn: '2024-07-11', signBy: '2024-07-20' }, []],
    [{ startOn: '2024-07-10', signBy: '2024-07-20' }, ['startOn contract.start-early']],
    [{ signBy: '2024-07-20' }, []],
    [{ signBy: '2024-07-19' }, ['signBy contract.sign-by-past']],
    [{ signBy: '2024-10-01' }, []],
    [{ signBy: '2024-10-02' }, ['signBy contract.sign-by-late']],
    [{ months: 3, probationMonths: 1 }, []],
    [{ months: 2, probationMonths: 0 }, ['months contract.term']],
    [{ months: 600 }, []],
    [{ months: 601 }, ['months contract.term']],
    [{ months: 35 }, ['probationMonths contract.probation-too-long']],
    [{ pay: '　' }, ['pay contract.pay']],
    [{ pay: '元'.repeat(300) }, []],
    [{ pay: '元'.repeat(301) }, ['pay contract.pay']],
    [{ pay: '{{姓名}}' }, ['pay contract.pay']],
    [
      { startOn: '', signBy: 'soon', months: 0, pay: '' },
      ['startOn contract.date', 'signBy contract.date', 'months contract.term', 'pay contract.pay'],
    ],
  ])('%j: %j', (changes, faults) => expect(check(changes)).toEqual(faults));
});
