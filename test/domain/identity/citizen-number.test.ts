import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCitizenNumber } from '../../../shared/domain/identity/citizen-number.ts';
import { aCitizenNumber, checkCharacterOf } from '../../builders/citizen-number.ts';

const codeOf = (text: string) => {
  const parsed = parseCitizenNumber(text);
  return parsed.ok ? 'accepted' : parsed.refusal.code;
};

const anyBirth = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyNumber = fc
  .tuple(anyBirth, fc.integer({ min: 0, max: 999 }), fc.integer({ min: 100_000, max: 999_999 }))
  .map(([birth, serial, region]) => ({ birth, serial, text: aCitizenNumber(birth, serial, String(region)) }));

describe('a citizen number', () => {
  test.each([
    ['the example of GB 11643-1999', '11010519491231002X'],
    ['its lower-case x', '11010519491231002x'],
    ['a man of 洪洞县', '14108219920205825X'],
    ['29 February of a leap year', aCitizenNumber('2000-02-29')],
    ['a foreign permanent resident', '910000199801014759'],
  ])('is read: %s', (_, text) => expect(codeOf(text)).toBe('accepted'));

  test.each([
    ['empty', '', 'citizen-number.malformed'],
    ['17 characters', '11010519491231002', 'citizen-number.malformed'],
    ['15 digits of the old card', '110105491231002', 'citizen-number.malformed'],
    ['19 characters', '11010519491231002X1', 'citizen-number.malformed'],
    ['a blank before it', ' 11010519491231002X', 'citizen-number.malformed'],
    ['a line break after it', '11010519491231002X\n', 'citizen-number.malformed'],
    ['X before the end', '1101051949123100X2', 'citizen-number.malformed'],
    ['full-width digits', '１１０１０５１９４９１２３１００２X', 'citizen-number.malformed'],
    ['another letter at the end', '11010519491231002Y', 'citizen-number.malformed'],
    ['29 February of a common year', aCitizenNumber('2001-02-29'), 'citizen-number.date'],
    ['29 February 1900', aCitizenNumber('1900-02-29'), 'citizen-number.date'],
    ['31 April', aCitizenNumber('1990-04-31'), 'citizen-number.date'],
    ['month 13', aCitizenNumber('1990-13-01'), 'citizen-number.date'],
    ['month 00', aCitizenNumber('1990-00-10'), 'citizen-number.date'],
    ['day 00', aCitizenNumber('1990-01-00'), 'citizen-number.date'],
    ['year 0000', aCitizenNumber('0000-01-01'), 'citizen-number.date'],
    ['a wrong check character', '110105194912310021', 'citizen-number.check'],
  ])('is refused: %s', (_, text, code) => expect(codeOf(text)).toBe(code));

  test('says who it is of', () => {
    fc.assert(
      fc.property(anyNumber, ({ birth, serial, text }) => {
        const parsed = parseCitizenNumber(text.toLowerCase());
        expect(parsed).toEqual({
          ok: true,
          value: {
            citizenId: text,
            birthDate: birth,
            sex: serial % 2 === 1 ? 'male' : 'female',
            foreignPermanentResident: text.startsWith('9'),
          },
        });
      }),
    );
  });

  test('is refused after any single digit is changed', () => {
    const change = fc.tuple(anyNumber, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(change, ([{ text }, index, by]) => {
        const digit = (Number(text[index]) + by) % 10;
        expect(codeOf(text.slice(0, index) + digit + text.slice(index + 1))).not.toBe('accepted');
      }),
    );
  });

  test('is refused with any other check character', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom(...'0123456789X'), ({ text }, last) => {
        fc.pre(last !== text[17]);
        expect(codeOf(text.slice(0, 17) + last)).toBe('citizen-number.check');
      }),
    );
  });

  test('is refused after two different neighbours are swapped', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 0, max: 15 }), ({ text }, index) => {
        fc.pre(text[index] !== text[index + 1]);
        const swapped = `${text.slice(0, index)}${text[index + 1]}${text[index]}${text.slice(index + 2)}`;
        expect(codeOf(swapped)).not.toBe('accepted');
      }),
    );
  });

  test('the builder of these tests agrees with the example of the standard', () =>
    expect(checkCharacterOf('11010519491231002')).toBe('X'));
});
