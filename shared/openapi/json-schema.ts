import * as z from 'zod';
import type { JsonSchema } from './document-types.ts';

/** What a zod schema takes (not what it makes of it) as a JSON Schema of the dialect of OpenAPI 3.1 (2020-12). */
export const jsonSchemaOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
};

/** Several schemas that each read their part of the same value. */
export const allOf = (schemas: readonly z.ZodType[]): JsonSchema => {
  const [first, ...more] = schemas.map(jsonSchemaOf);
  if (first === undefined) return { type: 'object' };
  return more.length === 0 ? first : { allOf: [first, ...more] };
};
