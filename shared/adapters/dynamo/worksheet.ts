import * as z from 'zod';
import { isCampaignCode } from '../../domain/campaign/code.ts';
import type { WorksheetRow } from '../../ports/application-store.ts';
import { getItem, queryItems, type RawItem } from './commands.ts';
import { appealSummary } from './items/appeal-item.ts';
import { applicationSummary } from './items/application-item.ts';
import { fromCampaignItem } from './items/campaign-item.ts';
import { contractSummary } from './items/contract-items.ts';
import { offerSummary } from './items/offer-item.ts';
import { checksSummary, reviewSummary, screeningSummary } from './items/record-items.ts';
import { campaignKey, listedIn, listing, SHARDS } from './keys.ts';
import type { Table } from './table.ts';

const entry = z.lazy(() =>
  z.discriminatedUnion('t', [
    z.object({
      t: z.literal('application'),
      gsi1pk: z.string(),
      gsi1sk: z.string(),
      summary: applicationSummary,
    }),
    z.object({ t: z.literal('screening'), gsi1sk: z.string(), summary: screeningSummary }),
    z.object({ t: z.literal('review'), gsi1sk: z.string(), summary: reviewSummary }),
    z.object({ t: z.literal('checks'), gsi1sk: z.string(), summary: checksSummary }),
    z.object({ t: z.literal('appeal'), gsi1sk: z.string(), summary: appealSummary }),
    z.object({ t: z.literal('offer'), gsi1sk: z.string(), summary: offerSummary }),
    z.object({ t: z.literal('contract'), gsi1sk: z.string(), summary: contractSummary }),
  ]),
);
type Entry = z.infer<typeof entry>;

const rowOf = (number: string, entries: readonly Entry[]): WorksheetRow[] => {
  const application = entries.find((one) => one.t === 'application');
  // The index is eventually consistent: a decision may be listed a moment before the application it belongs to.
  if (!application) return [];
  const { name, sex, preferred, at } = application.summary;
  const { position } = listedIn(application.gsi1pk);
  const screening = entries.find((one) => one.t === 'screening')?.summary;
  const review = entries.find((one) => one.t === 'review')?.summary;
  const checks = entries.find((one) => one.t === 'checks')?.summary;
  const appeal = entries.find((one) => one.t === 'appeal')?.summary;
  const offer = entries.find((one) => one.t === 'offer')?.summary;
  const contract = entries.find((one) => one.t === 'contract')?.summary;
  const row = { number, name, position, sex, submittedAt: at, preferred };
  return [
    {
      ...row,
      ...(screening && { screening }),
      ...(review && { review }),
      ...(checks && { checks }),
      ...(appeal && { appeal }),
      ...(offer && { offer }),
      ...(contract && { contract }),
    },
  ];
};

const rowsOf = (items: readonly RawItem[]): WorksheetRow[] => {
  const byNumber = new Map<string, Entry[]>();
  for (const item of items) {
    const parsed = entry.parse(item);
    const number = parsed.gsi1sk.slice(0, parsed.gsi1sk.indexOf('#'));
    byNumber.set(number, [...(byNumber.get(number) ?? []), parsed]);
  }
  return [...byNumber].flatMap(([number, entries]) => rowOf(number, entries));
};

const compare = (a: WorksheetRow, b: WorksheetRow): number =>
  a.position === b.position ? (a.number < b.number ? -1 : 1) : a.position < b.position ? -1 : 1;

/** All applications of a campaign with what was found and decided, by position, then number; empty when it is unknown. */
export const readWorksheet = async (table: Table, code: string): Promise<readonly WorksheetRow[]> => {
  const stored = isCampaignCode(code) ? await getItem(table, campaignKey(code)) : undefined;
  if (!stored) return [];
  const { positions } = fromCampaignItem(stored).campaign;
  const partitions = positions.flatMap((position) =>
    Array.from({ length: SHARDS }, (_, shard) => listing(code, position.code, shard)),
  );
  const pages = await Promise.all(
    partitions.map((partition) => queryItems(table, { by: 'gsi1pk', partition })),
  );
  return rowsOf(pages.flat()).sort(compare);
};
