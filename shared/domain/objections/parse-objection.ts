import { parseName } from '../identity/name.ts';
import { parsePhone } from '../identity/phone.ts';
import type { NoticePerson } from '../model/notice.ts';
import type { ObjectorContact } from '../model/objection.ts';
import { accept, type Checked, type Result, refuse } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';

export const SHORTEST_TEXT = 10;
export const LONGEST_TEXT = 2000;

/** As typed; empty texts mean: left out. */
export type RawObjection = {
  readonly text: string;
  readonly concerns: string;
  readonly name: string;
  readonly phone: string;
};

export type ParsedObjection = {
  readonly text: string;
  readonly concerns?: NoticePerson;
  readonly contact?: ObjectorContact;
};

const readStatement = (typed: string): Result<string, KnownRefusal> => {
  // Browsers send CR LF for every line break of a text area.
  const text = typed.replace(/\r\n?/g, '\n').trim();
  const length = [...text].length;
  if (/\p{Cs}/u.test(text)) return refuse('objection.text-malformed');
  if (length < SHORTEST_TEXT)
    return refuse('objection.text-short', { facts: { least: SHORTEST_TEXT, length } });
  return length > LONGEST_TEXT
    ? refuse('objection.text-long', { facts: { most: LONGEST_TEXT, length } })
    : accept(text);
};

const readOptional = (
  typed: string,
  parse: (text: string) => Result<string, KnownRefusal>,
): Result<string, KnownRefusal> => (typed.trim() === '' ? accept('') : parse(typed.trim()));

const readPerson = (
  typed: string,
  listed: readonly NoticePerson[],
): Result<NoticePerson | undefined, KnownRefusal> => {
  // Copied from a notice it comes in groups of four.
  const number = typed.replace(/[\s-]/g, '').toUpperCase();
  if (number === '') return accept(undefined);
  const row = listed.find((one) => one.number === number);
  return row ? accept(row) : refuse('objection.person-unknown');
};

/**
 * Reads an objection: facts and reasons of 10 to 2,000 characters, and optionally a person listed on the notice, a name (2–50
 * characters) and a mobile number. Every fault is reported, in the order of the form, with its field `text`, `concerns`,
 * `name` or `phone`.
 * Refusals: `objection.text-short`, `objection.text-long`, `objection.text-malformed`, `objection.person-unknown`, and those of
 * `parseName` and `parsePhone`.
 */
export const parseObjection = (
  raw: RawObjection,
  listed: readonly NoticePerson[],
): Checked<ParsedObjection, KnownRefusal> => {
  const text = readStatement(raw.text);
  const concerns = readPerson(raw.concerns, listed);
  const name = readOptional(raw.name, parseName);
  const phone = readOptional(raw.phone, parsePhone);
  if (!text.ok || !concerns.ok || !name.ok || !phone.ok) {
    const refusals = Object.entries({ text, concerns, name, phone }).flatMap(([field, read]) =>
      read.ok ? [] : [{ ...read.refusal, field }],
    );
    return { ok: false, refusal: { code: 'objection.invalid' }, refusals };
  }
  const contact = { name: name.value, phone: phone.value };
  return accept({
    text: text.value,
    ...(concerns.value && { concerns: concerns.value }),
    ...((contact.name !== '' || contact.phone !== '') && { contact }),
  });
};
