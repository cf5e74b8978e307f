import { parseCitizenNumber } from '../identity/citizen-number.ts';
import { parseName } from '../identity/name.ts';
import { parsePhone } from '../identity/phone.ts';
import { EDUCATION_LEVELS, type Education } from '../model/application.ts';
import type { Campaign } from '../model/campaign.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';
import { charactersWithin } from './room.ts';

/** Characters of the field `major`. */
export const LONGEST_MAJOR = 100;

type Read<T> = Result<T, KnownRefusal>;
type Typed = string | boolean | undefined;

const YES = new Set(['yes', 'true', 'on']);
const NO = new Set(['no', 'false']);

/** A filled-in text without the blanks around it. Refusals: `field.required`, `field.malformed` for a boolean. */
export const readText = (typed: Typed): Read<string> => {
  if (typeof typed === 'boolean') return refuse('field.malformed');
  const text = (typed ?? '').trim();
  return text === '' ? refuse('field.required') : accept(text);
};

/** Free text of at most `most` characters that may be left out. Refusals: `field.too-long`, `field.malformed`. */
export const readOptionalText =
  (most: number) =>
  (typed: Typed): Read<string> => {
    if (typeof typed === 'boolean') return refuse('field.malformed');
    const text = (typed ?? '').trim();
    if (/\p{Cs}/u.test(text)) return refuse('field.malformed');
    return [...text].length > most ? refuse('field.too-long', { facts: { most } }) : accept(text);
  };

/**
 * Experience: at most `most` characters, and no more than fit into `bytes` when many of them are rare ones (room.ts).
 * Refusals: `field.too-long` with the limit that holds for this very text, `field.malformed`.
 */
export const readExperience =
  (most: number, bytes: number) =>
  (typed: Typed): Read<string> => {
    const fitting = typeof typed === 'string' ? charactersWithin(typed.trim(), bytes) : most;
    return readOptionalText(Math.min(most, fitting))(typed);
  };

const readThen =
  <T>(parse: (text: string) => Read<T>) =>
  (typed: Typed): Read<T> => {
    const text = readText(typed);
    return text.ok ? parse(text.value) : text;
  };

export const readName = readThen(parseName);
export const readPhone = readThen(parsePhone);
export const readCitizenId = readThen((text): Read<string> => {
  const parsed = parseCitizenNumber(text);
  return parsed.ok ? accept(parsed.value.citizenId) : parsed;
});

/** A position code of the campaign. Refusal: `position.unknown`. */
export const readPosition = (campaign: Campaign) =>
  readThen(
    (text): Read<string> =>
      campaign.positions.some(({ code }) => code === text) ? accept(text) : refuse('position.unknown'),
  );

export const readEducation = readThen((text): Read<Education> => {
  const level = EDUCATION_LEVELS.find((known) => known === text);
  return level === undefined ? refuse('field.malformed') : accept(level);
});

/** A GB/T 2260 code: six digits, the first not 0. */
export const readRegionCode = readThen(
  (text): Read<string> => (/^[1-9]\d{5}$/.test(text) ? accept(text) : refuse('field.malformed')),
);

/** A question that must be answered yes or no. Refusals: `field.required`, `field.malformed`. */
export const readAnswer = (typed: Typed): Read<boolean> => {
  if (typeof typed === 'boolean') return accept(typed);
  const text = readText(typed);
  if (!text.ok) return text;
  if (YES.has(text.value)) return accept(true);
  return NO.has(text.value) ? accept(false) : refuse('field.malformed');
};

/** A box that may be left unticked: nothing sent means no. */
export const readTick = (typed: Typed): Read<boolean> =>
  typed === undefined || typed === '' ? accept(false) : readAnswer(typed);

/** A consent that must be given. Refusal: `consent.required` (个人信息保护法 28–29). */
export const readConsent = (typed: Typed): Read<boolean> => {
  const ticked = readTick(typed);
  return ticked.ok && !ticked.value ? refuse('consent.required') : ticked;
};
