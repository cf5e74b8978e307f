import * as z from 'zod';

/** Whether a record is handed to the function. */
export type Passes = (record: unknown) => boolean;

// The one rule that the template has; any other is an error until somebody needs it and writes it here.
const beginsWith = z.strictObject({ prefix: z.string().min(1) });
const rules = z.array(beginsWith).min(1);

type Matcher = (value: unknown) => boolean;

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Throws an Error that says where the pattern has something that is not known here. */
const matcherOf = (pattern: unknown, path: string): Matcher => {
  if (Array.isArray(pattern)) {
    const parsed = rules.safeParse(pattern);
    if (!parsed.success)
      throw new Error(
        `the local runner does not know the filter rule at ${path}: ${JSON.stringify(pattern)}`,
      );
    const prefixes = parsed.data.map((rule) => rule.prefix);
    // A value that is not there matches no such rule; several rules of one value are alternatives.
    return (value) => typeof value === 'string' && prefixes.some((prefix) => value.startsWith(prefix));
  }
  const fields = z.record(z.string(), z.unknown()).safeParse(pattern);
  const entries = Object.entries(fields.data ?? {});
  if (entries.length === 0) throw new Error(`a filter needs fields or rules at ${path || 'its top'}`);
  const inner = entries.map(
    ([name, below]) => [name, matcherOf(below, path ? `${path}.${name}` : name)] as const,
  );
  return (value) => inner.every(([name, matches]) => matches(member(value, name)));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

// Lambda looks at nothing else of a table's stream: https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html
const ofStream = z.strictObject({ dynamodb: z.unknown() });

/**
 * What a pattern of a stream's filter lets pass: the records that match in all of its fields.
 * Throws an Error that says what is not known here.
 */
const passesOf = (text: string): Passes => {
  const pattern = ofStream.safeParse(parsed(text));
  if (!pattern.success) throw new Error(`a filter must be JSON with the one field dynamodb, not ${text}`);
  return matcherOf(pattern.data, '');
};

/** What is wrong with a pattern; undefined when it is understood. */
export const faultOf = (pattern: string): string | undefined => {
  try {
    passesOf(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** Lets pass what one of the patterns lets pass; everything when there is none. Throws an Error for one that is not understood. */
export const filterOf = (patterns: readonly string[]): Passes => {
  const filters = patterns.map(passesOf);
  return (record) => filters.length === 0 || filters.some((passes) => passes(record));
};
