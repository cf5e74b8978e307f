import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { convertToAttr, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { canonicalItem, digestOf, type Image } from '../../ledger/leaf.ts';
import type { ResealMac, ResealProgress, ResealStore, Vaults } from '../../ports/reseal.ts';
import { isSame } from '../crypto/is-same.ts';
import { sha256 } from '../digest.ts';
import { ABSENT, getItem, putItem, queryItems, type RawItem } from './commands.ts';
import { keyOfItem, numberIn, RESEAL_STATE, resealKey, resealPrefix } from './keys.ts';
import { packBase64, unpackBase64 } from './pack.ts';
import { type Attributes, imageOf } from './raw-item.ts';
import type { Table } from './table.ts';
import { put, type Write, writeAll } from './transaction.ts';
import { unchangedImage } from './unchanged-image.ts';

/** A data key may have served for five minutes before what it sealed was stored (crypto/data-keys.ts). */
const LEASE_MS = 5 * 60_000;

const bytes = () => z.instanceof(Uint8Array);
const applicationLike = z.lazy(() =>
  z.looseObject({
    t: z.enum(['application', 'application-version']),
    pk: z.string(),
    at: z.number(),
    sealed: z.object({ key: bytes(), citizenId: bytes(), phone: bytes(), at: z.number().optional() }),
  }),
);
const objectionLike = z.lazy(() =>
  z.looseObject({
    t: z.literal('objection'),
    at: z.number(),
    objection: z.looseObject({
      number: z.string(),
      contact: z.object({ key: z.string(), name: z.string(), phone: z.string(), at: z.number().optional() }),
    }),
  }),
);
const mark = z.lazy(() =>
  z.object({ t: z.literal('reseal'), from: z.string(), to: z.string(), mac: z.string() }),
);
const state = z.lazy(() =>
  z.object({
    progress: z.object({
      before: z.number(),
      at: z.number(),
      pass: z.number(),
      present: z.number(),
      resealed: z.number(),
      left: z.number(),
      done: z.boolean(),
    }),
  }),
);

const contentOf = (item: Attributes): string => digestOf(canonicalItem(imageOf(item)), sha256);

/** What the SDK read keeps its types; an image only forgets them. */
const attribute = z.lazy(() =>
  z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null),
);
const attributesOf = (image: Image): Attributes => z.record(z.string(), attribute).parse(image);

const sealedAnew = async (raw: RawItem, { people, contacts }: Vaults, at: number) => {
  const application = applicationLike.safeParse(raw);
  if (application.success) {
    const { pk, sealed } = application.data;
    const number = numberIn(pk);
    const packed = {
      key: unpackBase64(sealed.key),
      citizenId: unpackBase64(sealed.citizenId),
      phone: unpackBase64(sealed.phone),
    };
    const { key, citizenId, phone } = await people.seal(number, await people.open(number, packed), at);
    const fields = { key: packBase64(key), citizenId: packBase64(citizenId), phone: packBase64(phone), at };
    return { sealed: fields };
  }
  const { objection } = objectionLike.parse(raw);
  const { number, contact } = objection;
  const sealed = await contacts.seal(number, await contacts.open(number, contact), at);
  return { objection: { ...objection, contact: { ...sealed, at } } };
};

/** ResealStore over the county's table. */
export const resealStore = (table: Table, macOf: ResealMac): ResealStore => ({
  sealedAt: (image) => {
    const raw = unmarshall({ ...attributesOf(image) });
    const application = applicationLike.safeParse(raw);
    if (application.success) return application.data.sealed.at ?? application.data.at - LEASE_MS;
    const objection = objectionLike.safeParse(raw);
    if (!objection.success) return undefined;
    return objection.data.objection.contact.at ?? objection.data.at - LEASE_MS;
  },

  reseal: async (image, vaults, at) => {
    const before = attributesOf(image);
    const raw = unmarshall({ ...before });
    const changed = Object.entries(await sealedAnew(raw, vaults, at)).map(
      ([name, value]) => [name, convertToAttr(value, { removeUndefinedValues: true })] as const,
    );
    const after: Attributes = { ...before, ...Object.fromEntries(changed) };
    const item = `${raw.pk}|${raw.sk}`;
    const [from, to] = [contentOf(before), contentOf(after)];
    const beside = { ...resealKey(item, at), t: 'reseal', at, from, to, mac: await macOf(item, from, to) };
    const written: Write = {
      Put: { TableName: table.name, Item: { ...after }, ...unchangedImage(before) },
    };
    return writeAll(table, [written, put(table, beside, ABSENT)]);
  },

  marksOf: async (item) => {
    const { pk } = keyOfItem(item);
    const found = await queryItems(table, { by: 'pk', partition: pk, prefix: resealPrefix(item) });
    const marks = found.flatMap((one) => mark.safeParse(one).data ?? []);
    const own = await Promise.all(
      marks.map(async ({ from, to, mac }) => isSame(mac, await macOf(item, from, to))),
    );
    return marks.filter((_, place) => own[place]);
  },

  report: async (progress: ResealProgress) => {
    await putItem(table, { ...RESEAL_STATE, progress });
  },
  progress: async () => {
    const item = await getItem(table, RESEAL_STATE);
    return item && state.parse(item).progress;
  },
});
