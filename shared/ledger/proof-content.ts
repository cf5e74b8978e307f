/** What the `extra` line of a proof file holds: the content that is proved, and what ties it to the entry of the log. */
export type ProvedContent = {
  readonly v: 1;
  /** The entry as it lies in the log. */
  readonly entry: string;
  /** Lower-case hex, 32 digits. */
  readonly salt: string;
  /** Key of the item, `pk|sk`. */
  readonly item: string;
  /** Canonical text of the item. */
  readonly content: string;
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** The bytes of the extra line. */
export const packContent = (content: ProvedContent): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(content));

/** Reads the bytes of an extra line; undefined when they are none of ours. */
export const unpackContent = (bytes: Uint8Array): ProvedContent | undefined => {
  const value = parseObject(new TextDecoder().decode(bytes));
  const { v, entry, salt, item, content } = value ?? {};
  if (v !== 1 || !isText(entry) || !isText(salt) || !isText(item) || !isText(content)) return undefined;
  return { v, entry, salt, item, content };
};

/** The object that a JSON text stands for; undefined for anything else. */
export const parseObject = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};
