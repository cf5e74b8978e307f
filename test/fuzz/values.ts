import * as fc from 'fast-check';
import { HOSTILE_TEXTS, HOSTILE_VALUES } from './hostile.ts';
import type { Schema } from './operations.ts';

/** Values that mean something in the county at hand, by field or parameter name. */
export type Known = Readonly<Record<string, readonly string[]>>;

export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const asSchema = (value: unknown): Schema =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asNumber = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

const textOf = (schema: Schema, known: readonly string[]): fc.Arbitrary<string> => {
  const most = Math.min(asNumber(schema.maxLength, 60), 200);
  const free = fc.string({ minLength: asNumber(schema.minLength, 0), maxLength: most });
  const fitting =
    typeof schema.pattern === 'string' ? fc.stringMatching(new RegExp(schema.pattern, 'u')) : free;
  return known.length === 0
    ? fitting
    : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fitting });
};

const objectOf = (schema: Schema, known: Known): fc.Arbitrary<Record<string, unknown>> => {
  const hints = asList(schema.examples).flatMap((one) => Object.keys(asSchema(one)));
  const properties = Object.fromEntries([
    ...hints.map((name) => [name, fittingValue(asSchema(schema.additionalProperties), known, name)] as const),
    ...Object.entries(asSchema(schema.properties)).map(
      ([name, inner]) => [name, fittingValue(asSchema(inner), known, name)] as const,
    ),
  ]);
  const required = asList(schema.required).filter((name) => typeof name === 'string');
  const held = fc.record(properties, { requiredKeys: required });
  if (Object.keys(properties).length > 0 || schema.additionalProperties === false) return held;
  return fc.dictionary(
    fc.constantFrom(...Object.keys(known), 'x'),
    fc.oneof(...Object.entries(known).map(([name]) => fittingValue({ type: 'string' }, known, name))),
    { maxKeys: 6 },
  );
};

/** Values that fit a schema of the description, leaning on what is known where a name says so. */
export const fittingValue = (schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> => {
  const choices = [...asList(schema.anyOf), ...asList(schema.oneOf)];
  if (choices.length > 0)
    return fc.oneof(...choices.map((choice) => fittingValue(asSchema(choice), known, name)));
  const all = asList(schema.allOf);
  if (all.length > 0)
    return fc
      .tuple(...all.map((part) => fittingValue(asSchema(part), known, name)))
      .map((parts) => Object.assign({}, ...parts));
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, known);
    case 'array':
      return fc.array(fittingValue(asSchema(schema.items), known, name), { maxLength: 4 });
    case 'integer':
      return fc.oneof(fc.integer({ min: asNumber(schema.minimum, -5), max: 12 }), fc.integer());
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return textOf(schema, known[name] ?? []);
  }
};

/** Anything at all. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...HOSTILE_VALUES),
  hostileText,
  fc.jsonValue({ maxDepth: 3 }),
);

/** An object of the schema with one thing wrong: a field gone, of another kind, or too many. */
export const nearly = (fitting: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(fitting, fc.nat(), hostileValue, fc.constantFrom('drop', 'replace', 'add', 'replace'))
    .map(([value, at, hostile, how]) => {
      const fields = Object.entries(asSchema(value));
      const [name] = fields[at % Math.max(1, fields.length)] ?? ['x'];
      if (how === 'drop') return Object.fromEntries(fields.filter(([other]) => other !== name));
      return { ...asSchema(value), [how === 'add' ? 'more' : name]: hostile };
    });
