/** SHA-256 of some bytes: 32 bytes. Given as an argument, so that Node's crypto and a browser's WebCrypto both serve. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;
export type AsyncSha256 = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Bytes of one hash. */
export const HASH_BYTES = 32;

/** What is hashed for a leaf: 0x00 before its bytes. RFC 6962, 2.1. */
export const leafInput = (entry: Uint8Array): Uint8Array => Uint8Array.of(0, ...entry);

/** What is hashed for a node: 0x01 before its two children. RFC 6962, 2.1. */
export const nodeInput = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  Uint8Array.of(1, ...left, ...right);

/** Whether two hashes are the same bytes. Nothing secret is compared with this. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Whether a number can be a size or an index of a log: whole, not negative, exactly represented. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** Half of an even or odd count, rounded down; bitwise operators would stop at 32 bits. */
export const half = (value: number): number => Math.floor(value / 2);
