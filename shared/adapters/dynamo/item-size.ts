/** Two write units: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html */
export const LARGEST_APPLICATION = 2048;

const COLLECTION = 3;
const significantDigits = (value: number): number =>
  String(Math.abs(value)).replace(/^0+|\D|0+$/g, '').length;

/**
 * Bytes DynamoDB counts for a value: strings in UTF-8, binaries as they are, numbers one byte per two significant digits and
 * one more, maps and lists three bytes and one more per entry.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
const valueSize = (value: unknown): number => {
  if (value === undefined) return 0;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(significantDigits(value) / 2) + 1 + (value < 0 ? 1 : 0);
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + valueSize(one) + 1, COLLECTION);
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce(
    (sum, [name, one]) => sum + Buffer.byteLength(name) + valueSize(one) + 1,
    COLLECTION,
  );
};

/** Size of an item in bytes: attribute names and values. */
export const itemSize = (item: Readonly<Record<string, unknown>>): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);
