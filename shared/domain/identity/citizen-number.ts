import { isRealDay } from '../calendar/days.ts';
import type { Sex } from '../model/application.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { LocalDate } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';

/** What a citizen number says by itself. `citizenId` has 18 characters with an upper-case X. */
export type CitizenNumber = {
  readonly citizenId: string;
  readonly birthDate: LocalDate;
  readonly sex: Sex;
  /** Starts with 9: the card of a foreign permanent resident, well formed but not of a Chinese citizen. */
  readonly foreignPermanentResident: boolean;
};

const SHAPE = /^\d{17}[\dX]$/;
const CHECK_CHARACTERS = '10X98765432';

/** Check character of the first 17 digits: their sum weighted by 2^(18 − position) mod 11 (GB 11643-1999, ISO 7064 MOD 11-2). */
const checkCharacter = (digits: string): string => {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return CHECK_CHARACTERS.charAt(sum % 11);
};

/**
 * Reads a citizen number (居民身份证号码) of exactly 18 characters, x or X, without surrounding blanks.
 * Refusals: `citizen-number.malformed` (not 17 digits and a digit or X), `.date` (digits 7–14 are no day of the
 * calendar), `.check` (wrong check character). Source: GB 11643-1999; sex is the parity of digit 17.
 */
export const parseCitizenNumber = (text: string): Result<CitizenNumber, KnownRefusal> => {
  const citizenId = text.toUpperCase();
  if (!SHAPE.test(citizenId)) return refuse('citizen-number.malformed');
  const [year, month, day] = [citizenId.slice(6, 10), citizenId.slice(10, 12), citizenId.slice(12, 14)];
  if (!isRealDay(Number(year), Number(month), Number(day))) return refuse('citizen-number.date');
  if (checkCharacter(citizenId.slice(0, 17)) !== citizenId.charAt(17)) return refuse('citizen-number.check');
  return accept({
    citizenId,
    birthDate: `${year}-${month}-${day}`,
    sex: Number(citizenId.charAt(16)) % 2 === 1 ? 'male' : 'female',
    foreignPermanentResident: citizenId.startsWith('9'),
  });
};
