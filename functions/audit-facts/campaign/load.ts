import { seatOrder } from '../../../shared/adapters/crypto/seat-order.ts';
import { digestOf } from '../../../shared/adapters/digest.ts';
import { campaignKey, objectionKey } from '../../../shared/adapters/dynamo/keys.ts';
import type { CampaignEvidence } from '../../../shared/domain/audit/campaign/evidence.ts';
import { localDate } from '../../../shared/domain/calendar/format.ts';
import type { Objection } from '../../../shared/domain/model/objection.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { mayBeDeleted } from '../../../shared/domain/retention/deletion-due.ts';
import { inParallel } from '../../../shared/lambda/in-parallel.ts';
import type { CampaignHistory } from '../../../shared/ports/campaign-history.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';
import { readNotices } from './notices.ts';
import { readNumber } from './number.ts';
import { readPeople } from './people.ts';
import { readable, sortedOut } from './readable.ts';
import { type CampaignAuditServices, WIDTH } from './services.ts';

const readObjections = async (
  code: string,
  { objections }: CampaignAuditServices,
): Promise<{ readonly values: readonly Objection[]; readonly unreadable: readonly string[] }> => {
  const rows = await objections.list(code);
  const read = await inParallel(rows, WIDTH, ({ number }) =>
    readable(objectionKey(number).pk, () => objections.find(number)),
  );
  const { values, unreadable } = sortedOut(read);
  return { unreadable, values: values.filter((one) => one !== undefined) };
};

export type Loaded =
  | { readonly kind: 'evidence'; readonly evidence: CampaignEvidence }
  /** There is nothing under the code, or nothing any more; or the campaign's own item, or one of its lists, cannot be read. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly keys: readonly string[] };

const evidenceOf = async (
  { record: { campaign, opening, progress }, unreadable, ...parts }: Whole,
  at: Instant,
  services: CampaignAuditServices,
): Promise<CampaignEvidence> => {
  const { code, track } = campaign;
  const [people, notices, objections, number, remembered] = await Promise.all([
    readPeople(code, services),
    readNotices(code, track, services),
    readObjections(code, services),
    readNumber(code, services),
    services.remembered.get(code),
  ]);
  return {
    ...{ at, campaign, progress, remembered },
    ...(opening && { opening }),
    ...parts,
    ...number,
    people: people.values,
    notices: notices.values,
    objections: objections.values,
    unreadable: [unreadable, people.unreadable, notices.unreadable, objections.unreadable].flat(),
    digests: { sha256: digestOf, seatOrder },
  };
};

type Whole = CampaignHistory & { readonly record: CampaignRecord };

/**
 * Whether applicants' data is deleted, or being deleted, because its time is over; a record that says so before that time hides
 * nothing.
 */
const isDeleted = async (record: CampaignRecord, at: Instant, { deletions }: CampaignAuditServices) => {
  const deletion = await deletions.ofCampaign(record.campaign.code);
  return deletion !== undefined && mayBeDeleted(record, deletion.days, localDate(at));
};

/**
 * Reads everything that the rules over a campaign look at, each part consistently, the parts in parallel. Where a list can no longer be
 * read, nothing of the campaign can be recomputed.
 */
export const loadEvidence = async (
  code: string,
  at: Instant,
  services: CampaignAuditServices,
): Promise<Loaded> => {
  const history = await services.histories.read(code);
  if (history === undefined) return { kind: 'none' };
  const { record, unreadable } = history;
  const { pk, sk } = campaignKey(code);
  if (record === undefined)
    return { kind: 'unreadable', keys: unreadable.length > 0 ? unreadable : [`${pk}|${sk}`] };
  if (await isDeleted(record, at, services)) return { kind: 'none' };
  const read = await readable(pk, () => evidenceOf({ ...history, record }, at, services));
  return 'value' in read
    ? { kind: 'evidence', evidence: read.value }
    : { kind: 'unreadable', keys: [read.unreadable] };
};
