import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { NO_POST, type PostOffer } from '../../domain/model/opening.ts';
import { type Condition, queryItems } from './commands.ts';
import { toOfferItem } from './items/offer-item.ts';
import { dossier, type IndexKey, type Key, listedKey, RECORDS, recordKey } from './keys.ts';
import type { Table } from './table.ts';
import { put, type Write, writeAll } from './transaction.ts';

const listed = z.lazy(() => z.object({ pk: z.string(), sk: z.string(), gsi1pk: z.string().optional() }));

/** An offer that nobody answered yet, or none at all where the notice of it did not get through. */
const UNANSWERED: Condition = {
  expression: 'attribute_not_exists(pk) OR attribute_not_exists(#to)',
  names: { '#to': 'to' },
};

const listedIn = ({ campaign, from }: PostOffer, number: string): string =>
  listedKey(campaign, from, number, 'application').gsi1pk;

const relisted = (table: Table, key: Key, from: string, to: IndexKey['gsi1pk']): Write => ({
  Update: {
    TableName: table.name,
    Key: marshall(key),
    UpdateExpression: 'SET gsi1pk = :to',
    ConditionExpression: 'gsi1pk = :from',
    ExpressionAttributeValues: marshall({ ':from': from, ':to': to }),
  },
});

/**
 * Records an answered offer and, where it names another post, lists every record of the applicant under that post: the listing is
 * where a dossier's position lives. All in one transaction, each write conditional; a record that came into being meanwhile has
 * its own listing and is found beside the others all the same (the worksheet joins by number).
 * `stale` when the offer was answered, or a record moved, in between.
 */
export const answerOffer = async (table: Table, offer: PostOffer): Promise<'written' | 'stale'> => {
  const { number, campaign, from, to, answeredAt = 0 } = offer;
  const position = to === undefined || to === NO_POST ? from : to;
  const answer = put(table, toOfferItem(offer, position, answeredAt), UNANSWERED);
  if (position === from) return writeAll(table, [answer]);
  const items = await queryItems(table, { by: 'pk', partition: dossier(number) });
  const old = listedIn(offer, number);
  const records = items
    .map((item) => listed.parse(item))
    .filter(({ gsi1pk, sk }) => gsi1pk === old && sk !== RECORDS.offer);
  if (!records.some(({ sk }) => sk === recordKey(number, 'application').sk)) return 'stale';
  const target = listedKey(campaign, position, number, 'application').gsi1pk;
  const moves = records.map(({ pk, sk }) => relisted(table, { pk, sk }, old, target));
  return writeAll(table, [answer, ...moves]);
};
