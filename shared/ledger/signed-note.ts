import { fromBase64, toBase64 } from './base64.ts';

/** A signature line of a note: who signed, the four bytes that name the key, and the signature itself. */
export type NoteSignature = {
  readonly name: string;
  /** Four bytes as eight lower-case hex digits. */
  readonly keyId: string;
  readonly signature: Uint8Array<ArrayBuffer>;
};

/** `text` ends in a newline; it is what is signed. https://c2sp.org/signed-note */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const ofHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const KEY_ID_BYTES = 4;
const LINE = /^— ([^\s+]+) (\S+)$/u;
// A note holds no control characters but newlines.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;

/** The key ID of a P-256 key: the first four bytes of the SHA-256 hash of its SPKI encoding, as hex. */
export const keyIdOf = (spkiHash: Uint8Array): string => hexOf(spkiHash.subarray(0, KEY_ID_BYTES));

/** The note as it is published. */
export const formatNote = ({ text, signatures }: SignedNote): string => {
  const lines = signatures.map(
    ({ name, keyId, signature }) => `— ${name} ${toBase64(Uint8Array.of(...ofHex(keyId), ...signature))}\n`,
  );
  return `${text}\n${lines.join('')}`;
};

const parseLine = (line: string): NoteSignature | undefined => {
  const [, name, encoded = ''] = LINE.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (name === undefined || bytes === undefined || bytes.length <= KEY_ID_BYTES) return undefined;
  return { name, keyId: hexOf(bytes.subarray(0, KEY_ID_BYTES)), signature: bytes.slice(KEY_ID_BYTES) };
};

/** Reads a note; undefined when it is none. Nothing is verified. */
export const parseNote = (note: string): SignedNote | undefined => {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n') || CONTROL.test(note)) return undefined;
  const lines = note
    .slice(end + 2, -1)
    .split('\n')
    .map(parseLine);
  const signatures = lines.filter((line) => line !== undefined);
  if (signatures.length === 0 || signatures.length < lines.length) return undefined;
  return { text: note.slice(0, end + 1), signatures };
};
