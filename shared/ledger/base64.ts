const STANDARD = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Standard base 64 (RFC 4648, 4) with padding; works in browsers too. */
export const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The bytes of a base-64 text, or undefined when it is not exactly that. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined =>
  STANDARD.test(text) ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0)) : undefined;
