import * as fc from 'fast-check';
import { HOSTILE_FILES } from './files.ts';
import { HOSTILE_FORMS, HOSTILE_JSON } from './hostile.ts';
import type { Schema } from './operations.ts';
import { fittingValue, hostileText, type Known, nearly } from './values.ts';

/** A body as it goes over the wire; `type` is the Content-Type, none when undefined. */
export type Encoded = { readonly type: string | undefined; readonly bytes: Buffer };

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const MULTIPART = 'multipart/form-data';
const BOUNDARY = 'boundary-of-parts';

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');
const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');

/** Names and values as a form sends them; a list repeats its name. */
const pairsOf = (value: unknown): readonly (readonly [string, string])[] =>
  Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(([name, inner]) =>
    Array.isArray(inner)
      ? inner.map((one): [string, string] => [name, textIn(one)])
      : [[name, textIn(inner)] as const],
  );

const asJson = (value: unknown): Encoded => ({
  type: JSON_TYPE,
  bytes: bytesOf(JSON.stringify(value) ?? ''),
});

const asForm = (value: unknown): Encoded => ({
  type: FORM,
  bytes: bytesOf(new URLSearchParams(pairsOf(value).map(([name, text]) => [name, text])).toString()),
});

type Part = { readonly name: string; readonly bytes: Buffer };

const asParts = (value: unknown, file?: Part): Encoded => {
  const part = (head: string, bytes: Buffer) => [
    bytesOf(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    bytes,
    bytesOf('\r\n'),
  ];
  const name = (text: string): string => text.replace(/["\r\n]/g, '_');
  const chunks = [
    ...pairsOf(value).flatMap(([field, text]) => part(`name="${name(field)}"`, bytesOf(text))),
    ...(file ? part(`name="file"; filename="${name(file.name)}"`, file.bytes) : []),
    bytesOf(`--${BOUNDARY}--\r\n`),
  ];
  return { type: `${MULTIPART}; boundary=${BOUNDARY}`, bytes: Buffer.concat(chunks) };
};

const encoded = (type: string, value: unknown, file?: Part): Encoded => {
  if (type === JSON_TYPE) return asJson(value);
  return type === MULTIPART ? asParts(value, file) : asForm(value);
};

const fileOf = (files: readonly Part[]): fc.Arbitrary<Part | undefined> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...files) },
    {
      weight: 3,
      arbitrary: fc.record({
        name: fc.oneof(hostileText, fc.constantFrom('a.xlsx', 'a.csv', 'campaign.json', 'a.pdf')),
        bytes: fc.oneof(
          fc.constantFrom(...HOSTILE_FILES),
          fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
        ),
      }),
    },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

const raw = (type: string, texts: readonly string[]): fc.Arbitrary<Encoded> =>
  fc.constantFrom(...texts).map((text) => ({ type, bytes: bytesOf(text) }));

/** Multipart bodies that end too early, have no boundary, or another one. */
const broken = (whole: fc.Arbitrary<Encoded>): fc.Arbitrary<Encoded> =>
  fc.tuple(whole, fc.nat({ max: 4 }), fc.nat()).map(([{ type, bytes }, how, at]) => {
    if (how === 0) return { type: MULTIPART, bytes };
    if (how === 1) return { type: `${MULTIPART}; boundary=other`, bytes };
    if (how === 2) return { type: `${MULTIPART}; boundary="${'-'.repeat(200)}"`, bytes };
    return { type, bytes: bytes.subarray(0, at % (bytes.length + 1)) };
  });

const WRONG_TYPES = [
  undefined,
  'text/plain',
  'application/xml',
  'application/json; charset=utf-16',
  'APPLICATION/JSON',
  'application/json, text/html',
  'image/svg+xml',
  ' ',
  ';',
  'multipart/form-data',
  'application/x-www-form-urlencoded;charset=gbk',
] as const;

/** What a route is sent: mostly of the kind it describes, else nearly, else anything but. */
export const bodyOf = (
  content: Readonly<Record<string, { readonly schema: Schema }>>,
  known: Known,
  files: readonly Part[],
): fc.Arbitrary<Encoded> => {
  const kinds = Object.entries(content).map(([type, { schema }]) => {
    const fitting = fittingValue(schema, known);
    const value = fc.oneof({ weight: 3, arbitrary: fitting }, { weight: 2, arbitrary: nearly(fitting) });
    return fc.tuple(value, fileOf(files)).map(([one, file]) => encoded(type, one, file));
  });
  const proper = fc.oneof(...kinds);
  const mistyped = fc
    .tuple(proper, fc.constantFrom(...WRONG_TYPES))
    .map(([{ bytes }, type]) => ({ type, bytes }));
  return fc.oneof(
    { weight: 12, arbitrary: proper },
    { weight: 1, arbitrary: mistyped },
    { weight: 1, arbitrary: raw(JSON_TYPE, HOSTILE_JSON) },
    { weight: 1, arbitrary: raw(FORM, HOSTILE_FORMS) },
    { weight: 1, arbitrary: broken(proper) },
  );
};
export type { Part };
