import * as z from 'zod';

/** A JSON Schema of the description, as far as requests are made of it. */
export type Schema = { readonly [key: string]: unknown };
const schema: z.ZodType<Schema> = z.record(z.string(), z.unknown());

const operation = z.object({
  'x-permission': z.string(),
  'x-roles': z.array(z.string()).optional(),
  tags: z.array(z.string()),
  parameters: z.array(z.object({ name: z.string(), in: z.enum(['path', 'query']), schema })),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema })) }).optional(),
  responses: z.record(z.string(), z.unknown()),
});
const document = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

/** One operation of the description. */
export type Operation = z.infer<typeof operation> & {
  readonly method: string;
  readonly path: string;
  /** Method and path, as in the tables of routes. */
  readonly key: string;
};

/** Every operation of an OpenAPI document given as text. */
export const operationsOf = (text: string): readonly Operation[] =>
  Object.entries(document.parse(JSON.parse(text)).paths).flatMap(([path, item]) =>
    Object.entries(item).map(([name, found]) => {
      const method = name.toUpperCase();
      return { ...found, method, path, key: `${method} ${path}` };
    }),
  );
