/**
 * Compact forms of stored values. An accepted application must stay within 2,048 bytes (2 write units), and Chinese text
 * takes three bytes a character as a DynamoDB string but two as UTF-16, so long free text is stored as bytes.
 */
export const packText = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
export const unpackText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf16le');

export const packBase64 = (base64: string): Uint8Array => Buffer.from(base64, 'base64');
export const unpackBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const packHex = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
export const unpackHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** One letter per answer, in the order of `names`: y or n. */
export const packAnswers = <Name extends string>(
  names: readonly Name[],
  answers: Readonly<Record<Name, boolean>>,
): string => names.map((name) => (answers[name] ? 'y' : 'n')).join('');

/** The answer at the place `name` has in `names`. */
export const unpackAnswer = <Name extends string>(
  names: readonly Name[],
  packed: string,
  name: Name,
): boolean => packed.charAt(names.indexOf(name)) === 'y';
