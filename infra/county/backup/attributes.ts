import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { canonicalItem, type Image } from '../../../shared/ledger/leaf.ts';
import { type Key, keyOfItem } from '../log-keys.ts';

export type Attributes = Record<string, AttributeValue>;

const json = z.json();
const object = z.record(z.string(), json);
const keys = z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) });

/** `pk|sk` of an item. */
export const itemOf = (item: Attributes): string => {
  const { pk, sk } = keys.parse(item);
  return `${pk.S}|${sk.S}`;
};

export const marshalKey = ({ pk, sk }: Key): Attributes => ({ pk: { S: pk }, sk: { S: sk } });
export const attributesOfItem = (item: string): Attributes => marshalKey(keyOfItem(item));

/** An item as one line: DynamoDB's own JSON with binary as base64, names in order. Nothing is decrypted. */
export const lineOf = (item: Attributes): string => canonicalItem(imageOf(item));
export const imageOf = (item: Attributes): Image =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, { ...value }]));

const bytes = (text: unknown): Uint8Array => Uint8Array.from(Buffer.from(z.base64().parse(text), 'base64'));

const attributeOf = (given: unknown): AttributeValue => {
  const [[type, value] = ['', undefined], ...more] = Object.entries(object.parse(given));
  if (more.length > 0) throw new Error('an attribute of two types');
  switch (type) {
    case 'S':
      return { S: z.string().parse(value) };
    case 'N':
      return { N: z.string().parse(value) };
    case 'BOOL':
      return { BOOL: z.boolean().parse(value) };
    case 'NULL':
      return { NULL: true };
    case 'B':
      return { B: bytes(value) };
    case 'SS':
      return { SS: z.array(z.string()).parse(value) };
    case 'NS':
      return { NS: z.array(z.string()).parse(value) };
    case 'BS':
      return { BS: z.array(json).parse(value).map(bytes) };
    case 'L':
      return { L: z.array(json).parse(value).map(attributeOf) };
    case 'M':
      return { M: mapOf(value) };
    default:
      throw new Error(`an attribute of the unknown type ${type}`);
  }
};

const mapOf = (given: unknown): Attributes =>
  Object.fromEntries(Object.entries(object.parse(given)).map(([name, value]) => [name, attributeOf(value)]));

/** The item on a line. Throws an Error when it is none. */
export const itemOnLine = (line: string): Attributes => {
  const item = mapOf(JSON.parse(line));
  keys.parse(item);
  return item;
};
