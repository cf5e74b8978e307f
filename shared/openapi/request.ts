import * as z from 'zod';
import { pathParameterSchema, type RouteInput } from '../lambda/route-input.ts';
import type { Content, DescribedRoute, JsonSchema, Operation, Parameter } from './document-types.ts';
import { allOf, jsonSchemaOf } from './json-schema.ts';

const querySchema = z.object({ properties: z.record(z.string(), z.record(z.string(), z.unknown())) });

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const MULTIPART = 'multipart/form-data';

/** The variables of the path, then the query. */
export const parametersOf = ({ path, input }: DescribedRoute): readonly Parameter[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(
    ([, name = '']): Parameter => ({
      name,
      in: 'path',
      required: true,
      schema: jsonSchemaOf(pathParameterSchema),
    }),
  ),
  ...queryOf(input),
];

const queryOf = ({ query }: RouteInput): readonly Parameter[] => {
  if (query === undefined) return [];
  const { properties } = querySchema.parse(jsonSchemaOf(query));
  return Object.entries(properties).map(
    ([name, schema]): Parameter => ({ name, in: 'query', required: false, schema }),
  );
};

/** The body in every encoding the route takes; undefined for a route whose body nobody reads. */
export const requestBodyOf = (route: DescribedRoute): Operation['requestBody'] => {
  const { method, path, input } = route;
  if (method === 'GET' || input.body === undefined) return undefined;
  const form = allOf(input.body);
  const json = allOf(input.json ?? input.body);
  const asForm = { [FORM]: { schema: form } };
  const asJson = { [JSON_TYPE]: { schema: json } };
  const asParts = { [MULTIPART]: { schema: withFile(form, input.file) } };
  return { required: false, content: contentOf(path, { asForm, asJson, asParts }) };
};

/** The interface takes JSON, public pages take forms, and the console takes what each route takes in any encoding. */
const contentOf = (
  path: string,
  { asForm, asJson, asParts }: Readonly<Record<Encoding, Content>>,
): Content => {
  if (path.startsWith('/api/')) return asJson;
  return path.startsWith('/console') ? { ...asForm, ...asJson, ...asParts } : asForm;
};
type Encoding = 'asForm' | 'asJson' | 'asParts';

const withFile = (form: JsonSchema, file: string | undefined): JsonSchema =>
  file === undefined
    ? form
    : {
        allOf: [
          form,
          {
            type: 'object',
            properties: {
              file: { type: 'string', contentMediaType: 'application/octet-stream', description: file },
            },
          },
        ],
      };
