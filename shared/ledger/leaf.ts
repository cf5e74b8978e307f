import { toBase64 } from './base64.ts';
import type { Sha256 } from './hash.ts';

/** An attribute as DynamoDB's own JSON has it; binary is base64 text (stream events) or bytes (the SDK). */
export type Attribute = Readonly<Record<string, unknown>>;
export type Image = Readonly<Record<string, Attribute>>;

/** One fact of the log before it is salted. */
export type LoggedFact = {
  /** Unique to one change of one item, the same however often it is told. */
  readonly id: string;
  /** When the table says that it changed. Epoch milliseconds, though tables only tell seconds. */
  readonly at: number;
  /** The moment that the item itself says; absent when it says none. Epoch milliseconds. */
  readonly claimed?: number | undefined;
  /** What kind of item changed, e.g. `application`, `review`, `campaign`. */
  readonly type: string;
  readonly change: 'put' | 'removed';
  /** Key of the item, `pk|sk`. */
  readonly item: string;
  /** Lower-case hex SHA-256 of the item's canonical text. */
  readonly digest: string;
};

/** The last moment that a date can be made of in any time zone, with room to spare. Epoch milliseconds. */
export const LATEST_MOMENT = 8_000_000_000_000_000;

/** Whether a value can be a moment of an entry: epoch milliseconds, and some date. */
export const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= LATEST_MOMENT;

const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return toBase64(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, plain(inner)]),
  );
};

/**
 * The canonical text of an item: DynamoDB's JSON with the names of every level in order of their code units, no white space,
 * binary as base64. The same bytes for an item read from the table and from the table's stream.
 */
export const canonicalItem = (image: Image): string => JSON.stringify(plain(image));

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Lower-case hex SHA-256 of a text in UTF-8. */
export const digestOf = (text: string, sha256: Sha256): string =>
  hexOf(sha256(new TextEncoder().encode(text)));

/** Of entries; whoever reads another reads none of ours. */
export const ENTRY_VERSION = 2;

/**
 * The entry of the log that stands for a fact: version, moments, kind and change in the clear, and the digest of item and
 * content under a salt that only the county knows until it hands out a proof. Nobody can try out numbers against it.
 * @param salt lower-case hex, 32 digits, a different one for each fact.
 */
export const leafOf = (
  { at, type, change, claimed, item, digest }: LoggedFact,
  salt: string,
  sha256: Sha256,
): string => {
  const salted = digestOf(`${salt}\n${item}\n${digest}`, sha256);
  return JSON.stringify({ at, change, claimed, digest: salted, type, v: ENTRY_VERSION });
};
