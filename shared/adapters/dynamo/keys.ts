import type { DeletedKind } from '../../domain/model/deletion.ts';
import type { NoticeKind } from '../../domain/model/notice.ts';
import type { RevealOf } from '../../domain/model/reveal.ts';
import type { SittingStage } from '../../domain/model/sitting.ts';
import type { UploadKind } from '../../domain/model/upload.ts';
import { UNTOLD } from '../../ledger/untold.ts';
import type { SheetKind } from '../../ports/score-store.ts';
import { base32Value } from '../base32.ts';
import { digestOf } from '../digest.ts';

/** Every key of the one table; nothing else builds one. `pk` and `sk` are the table's, `gsi1pk` and `gsi1sk` the index's. */
export type Key = { readonly pk: string; readonly sk: string };
export type IndexKey = { readonly gsi1pk: string; readonly gsi1sk: string };

/** The key in an item as it was read, for messages about it. */
export const keyIn = ({ pk, sk }: Readonly<Record<string, unknown>>): Key => ({
  pk: String(pk),
  sk: String(sk),
});

/** The key behind `pk|sk`: no partition key holds a bar, but an account in a sort key may. */
export const keyOfItem = (item: string): Key => {
  const bar = item.indexOf('|');
  return { pk: item.slice(0, bar), sk: item.slice(bar + 1) };
};

/** Records of one applicant: their application, and what was found and decided about it. */
export const RECORDS = {
  application: 'A',
  screening: 'SCREENING',
  review: 'REVIEW',
  checks: 'CHECKS',
  released: 'RELEASED',
  appeal: 'APPEAL',
  offer: 'OFFER',
  ticket: 'TICKET',
  contract: 'CONTRACT',
  interview: 'INTERVIEW',
} as const;
export type RecordName = keyof typeof RECORDS;

export const dossier = (number: string): string => `APP#${number}`;
export const recordKey = (number: string, name: RecordName): Key => ({
  pk: dossier(number),
  sk: RECORDS[name],
});

/** An earlier version of a corrected application, beside the one in force; `padded` so that versions sort. */
export const VERSION_PREFIX = 'V#';
export const versionKey = (number: string, version: number): Key => ({
  pk: dossier(number),
  sk: `${VERSION_PREFIX}${String(version).padStart(6, '0')}`,
});

/** New query codes given in person, beside the application whose first code they take the place of. */
export const REISSUE_PREFIX = 'CODE#';
export const reissueKey = (number: string, serial: number): Key => ({
  pk: dossier(number),
  sk: `${REISSUE_PREFIX}${String(serial).padStart(6, '0')}`,
});

/** A campaign's listing is spread over this many index partitions per position, so that no key takes every write. */
export const SHARDS = 4;
const shardOf = (number: string): number => base32Value(number.slice(-1)) % SHARDS;

export const listing = (campaign: string, position: string, shard: number): string =>
  `LIST#${campaign}#${position}#${shard}`;

/** Where a record of an applicant is listed: beside the others of the same number. */
export const listedKey = (
  campaign: string,
  position: string,
  number: string,
  name: RecordName,
): IndexKey => ({
  gsi1pk: listing(campaign, position, shardOf(number)),
  gsi1sk: `${number}#${RECORDS[name]}`,
});

/** Whether a partition is an applicant's. */
export const isDossier = (pk: string): boolean => pk.startsWith('APP#');
/** The number in a dossier's partition key. */
export const numberIn = (pk: string): string => pk.slice('APP#'.length);

/** Campaign and position in an index partition of listings; a position code holds no `#`. */
export const listedIn = (gsi1pk: string): { readonly campaign: string; readonly position: string } => {
  const [, campaign = '', position = ''] = gsi1pk.split('#');
  return { campaign, position };
};

export const campaignPartition = (code: string): string => `CAMP#${code}`;
export const campaignKey = (code: string): Key => ({ pk: campaignPartition(code), sk: 'CAMPAIGN' });
export const CAMPAIGNS = 'CAMPAIGNS';
/** `opens`: ISO 8601 with any offset; listed by UTC. */
export const campaignListedKey = (code: string, opens: string): IndexKey => ({
  gsi1pk: CAMPAIGNS,
  gsi1sk: `${new Date(opens).toISOString()}#${code}`,
});

const padded = (version: number): string => String(version).padStart(6, '0');

export const SHEETS = 'SHEET#';
export const sheetPrefix = (kind: SheetKind): string => `${SHEETS}${kind}#`;
export const sheetKey = (code: string, kind: SheetKind, version: number): Key => ({
  pk: campaignPartition(code),
  sk: `${sheetPrefix(kind)}${padded(version)}`,
});

/** Everything entered twice of one sheet lies under one prefix: a head, the entries, and the settled differences. */
export const markingPrefix = (kind: SheetKind): string => `MARKING#${kind}#`;
export const markingHeadKey = (code: string, kind: SheetKind): Key => ({
  pk: campaignPartition(code),
  sk: `${markingPrefix(kind)}HEAD`,
});
export const markEntryKey = (code: string, kind: SheetKind, version: number): Key => ({
  pk: campaignPartition(code),
  sk: `${markingPrefix(kind)}ENTRY#${padded(version)}`,
});
export const markSettlementKey = (code: string, kind: SheetKind, version: number): Key => ({
  pk: campaignPartition(code),
  sk: `${markingPrefix(kind)}SETTLED#${padded(version)}`,
});

export const ROSTER = 'ROSTER#';
export const rosterKey = (code: string, version: number): Key => ({
  pk: campaignPartition(code),
  sk: `${ROSTER}${padded(version)}`,
});

/** Accounts come from the identity provider and may hold any character, so the version stands first. */
export const ASSESSOR_SHEET = 'ASSESSOR#';
export const assessorSheetKey = (code: string, version: number, assessor: string): Key => ({
  pk: campaignPartition(code),
  sk: `${ASSESSOR_SHEET}${padded(version)}#${assessor}`,
});

/** One settlement per person and state of the sheets: `digest` is that of what the assessors had found. */
export const SETTLEMENT = 'SETTLED#';
export const settlementKey = (code: string, number: string, digest: string): Key => ({
  pk: campaignPartition(code),
  sk: `${SETTLEMENT}${number}#${digest}`,
});

/** The recusal register of a campaign, and its interview panels; the marks of a panel by version. */
export const recusalsKey = (code: string): Key => ({ pk: campaignPartition(code), sk: 'RECUSALS' });
export const panelsKey = (code: string): Key => ({ pk: campaignPartition(code), sk: 'PANELS' });
export const PANEL_MARKS = 'PANELMARKS#';
export const panelMarksPrefix = (panel: string): string => `${PANEL_MARKS}${panel}#`;
export const panelMarksKey = (code: string, panel: string, version: number): Key => ({
  pk: campaignPartition(code),
  sk: `${panelMarksPrefix(panel)}${padded(version)}`,
});

export const CORRECTION = 'CORRECTION#';
export const campaignCorrectionKey = (code: string, version: number): Key => ({
  pk: campaignPartition(code),
  sk: `${CORRECTION}${padded(version)}`,
});

export const hostKey = (code: string): Key => ({ pk: campaignPartition(code), sk: 'HOST' });

export const noticeKey = (id: string): Key => ({ pk: `NOTICE#${id}`, sk: 'NOTICE' });
export const frozenKey = (id: string): Key => ({ pk: `NOTICE#${id}`, sk: 'FROZEN' });
export const NOTICES = 'NOTICES';
export const noticeListedKey = (id: string, publishedAt: number): IndexKey => ({
  gsi1pk: NOTICES,
  gsi1sk: `${new Date(publishedAt).toISOString()}#${id}`,
});

/** An applicant's request for a score review of one exam lies beside their application. */
export const SCORE_REVIEW_PREFIX = 'SCORE-REVIEW#';
export const scoreReviewKey = (number: string, kind: SheetKind): Key => ({
  pk: dossier(number),
  sk: `${SCORE_REVIEW_PREFIX}${kind}`,
});
export const scoreReviewsOf = (campaign: string): string => `SCORE-REVIEWS#${campaign}`;
/** Score reviews of a campaign are listed in the order they were asked for. */
export const scoreReviewListedKey = (
  campaign: string,
  filedAt: number,
  number: string,
  kind: SheetKind,
): IndexKey => ({
  gsi1pk: scoreReviewsOf(campaign),
  gsi1sk: `${new Date(filedAt).toISOString()}#${number}#${kind}`,
});

/** Beside its campaign: that a notice is there, and what was done to it. */
export const NOTICE_MARKS = 'NOTICE#';
export const noticeMarkKey = (campaign: string, kind: NoticeKind): Key => ({
  pk: campaignPartition(campaign),
  sk: `${NOTICE_MARKS}${kind}`,
});
export const NOTICE_EVENTS = 'NOTICELOG#';
/** `serial`: 1 for the first thing done to any notice of the campaign. */
export const noticeEventKey = (campaign: string, serial: number): Key => ({
  pk: campaignPartition(campaign),
  sk: `${NOTICE_EVENTS}${padded(serial)}`,
});

export const uploadPartition = (uploadId: string): string => `UPLOAD#${uploadId}`;
export const documentKey = (uploadId: string, kind: UploadKind): Key => ({
  pk: uploadPartition(uploadId),
  sk: kind,
});
/** What failed look-ups are counted under. */
export const LOOKUPS = `${UNTOLD}LOOKUP#`;
export const lookupKey = (number: string, hour: string): Key => ({ pk: `${LOOKUPS}${number}`, sk: hour });

/** Everything about the number of posts lies in one partition: the table is one county's. */
export const QUOTA_PARTITION = 'QUOTA';
export const OFFICES: Key = { pk: QUOTA_PARTITION, sk: 'OFFICES' };
export const FILED_NUMBER: Key = { pk: QUOTA_PARTITION, sk: 'FILED' };
export const STATEMENT_PREFIX = 'STATEMENT#';
export const statementKey = (serial: number): Key => ({
  pk: QUOTA_PARTITION,
  sk: `${STATEMENT_PREFIX}${String(serial).padStart(6, '0')}`,
});

/** Places that are filled or given up lie beside the number they draw on. */
export const PLACE_PREFIX = 'PLACE#';
export const placeKey = (campaign: string, key: string): Key => ({
  pk: QUOTA_PARTITION,
  sk: `${PLACE_PREFIX}${campaign}#${key}`,
});

/** Frozen texts lie apart from the applicant's other records, which are read together. */
export const contractTextKey = (number: string, edition: number): Key => ({
  pk: `CONTRACT#${number}`,
  sk: `TEXT#${padded(edition)}`,
});
export const CONTRACT_TEMPLATES = 'CONTRACT-TEMPLATE';
export const templateKey = (version: number): Key => ({ pk: CONTRACT_TEMPLATES, sk: padded(version) });

export const objectionKey = (number: string): Key => ({ pk: `OBJ#${number}`, sk: 'OBJECTION' });
export const objectionsOf = (campaign: string): string => `OBJECTIONS#${campaign}`;
/** Objections of a campaign are listed in the order they were filed. */
export const objectionListedKey = (campaign: string, filedAt: number, number: string): IndexKey => ({
  gsi1pk: objectionsOf(campaign),
  gsi1sk: `${new Date(filedAt).toISOString()}#${number}`,
});
/** What failed look-ups of an objection are counted under, apart from those of applications. */
export const objectionLookups = (number: string): string => `OBJ-${number}`;

export const noticePartition = (id: string): string => `NOTICE#${id}`;
export const SUPPLEMENT_PREFIX = 'SUPPLEMENT#';
export const supplementKey = (notice: string, version: number): Key => ({
  pk: noticePartition(notice),
  sk: `${SUPPLEMENT_PREFIX}${String(version).padStart(6, '0')}`,
});

/** Items of the log itself. */
export const LEDGER = `${UNTOLD}LEDGER#`;
export const LEDGER_STATE: Key = { pk: `${LEDGER}STATE`, sk: 'STATE' };
export const ledgerBundle = (index: number): string => `${LEDGER}ENTRIES#${index}`;
export const ledgerEntryKey = (index: number): Key => ({
  pk: ledgerBundle(Math.floor(index / 256)),
  sk: String(index).padStart(16, '0'),
});
/** The longest partition key there may be, in bytes. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const LONGEST_KEY = 2048;
/**
 * Where the log has the entries of an item. Nothing of ours has a key too long for it; the log goes on all the same when somebody else
 * writes one into the table.
 */
export const ledgerItem = (item: string): string => {
  const key = `${LEDGER}ITEM#${item}`;
  return Buffer.byteLength(key) <= LONGEST_KEY ? key : `${LEDGER}ITEM#${digestOf(item)}`;
};
export const ledgerFactKey = (item: string, id: string): Key => ({ pk: ledgerItem(item), sk: id });

/** What an applicant was told lies in their dossier, oldest first. */
export const MESSAGE_PREFIX = 'MSG#';
export const messageKey = (number: string, at: number, id: string): Key => ({
  pk: dossier(number),
  sk: `${MESSAGE_PREFIX}${new Date(at).toISOString()}#${id}`,
});
export const toldPartition = (campaign: string, shard: number): string => `TOLD#${campaign}#${shard}`;
export const messageListedKey = (campaign: string, number: string, at: number, id: string): IndexKey => ({
  gsi1pk: toldPartition(campaign, shardOf(number)),
  gsi1sk: `${new Date(at).toISOString()}#${id}`,
});

/** The mark that everybody concerned by a notice has been told of it. */
export const announcedKey = (id: string): Key => ({ pk: `NOTICE#${id}`, sk: 'ANNOUNCED' });
/** Moment and id in the sort key of a listed notice. */
export const noticeListedIn = (gsi1sk: string): { readonly id: string; readonly publishedAt: number } => {
  const at = gsi1sk.indexOf('#');
  return { id: gsi1sk.slice(at + 1), publishedAt: Date.parse(gsi1sk.slice(0, at)) };
};
/** Marks put right after they were published, below the notice that published them; `version` is that of the score sheet. */
export const CORRECTION_PREFIX = 'CORRECTION#';
export const correctionKey = (notice: string, version: number): Key => ({
  pk: noticePartition(notice),
  sk: `${CORRECTION_PREFIX}${padded(version)}`,
});

/** The sitting of a stage as it stands; its arrangements are kept for good, each a head and its seats in pieces. */
export const SITTINGS = 'SITTING#';
export const sittingKey = (code: string, stage: SittingStage): Key => ({
  pk: campaignPartition(code),
  sk: `${SITTINGS}${stage}`,
});
export const SEATS = 'SEATS#';
export const arrangementPrefix = (stage: SittingStage, version: number): string =>
  `${SEATS}${stage}#${padded(version)}#`;
export const arrangementKey = (
  code: string,
  stage: SittingStage,
  version: number,
  part: number | 'HEAD',
): Key => ({
  pk: campaignPartition(code),
  sk: `${arrangementPrefix(stage, version)}${part === 'HEAD' ? part : padded(part)}`,
});

/** What the scheduled audits found; listed by the moment it was found. */
export const AUDIT_PREFIX = 'AUDIT#';
export const findingKey = (id: string): Key => ({ pk: `${AUDIT_PREFIX}${id}`, sk: 'FINDING' });
export const FINDINGS = 'AUDIT-FINDINGS';
export const findingListedKey = (foundAt: number, id: string): IndexKey => ({
  gsi1pk: FINDINGS,
  gsi1sk: `${new Date(foundAt).toISOString()}#${id}`,
});

/** How far an audit has come: told to nobody, or every audit would be news to the next. */
export const AUDIT_STATE = `${UNTOLD}AUDITSTATE#`;
export const bookmarkKey = (audit: string): Key => ({ pk: `${AUDIT_STATE}${audit}`, sk: 'BOOKMARK' });
/** That there is such a bookmark is told to the log, once: whoever takes the bookmark away cannot take that away unseen. */
export const bookmarkBegunKey = (audit: string): Key => ({ pk: `AUDITBEGUN#${audit}`, sk: 'BEGUN' });

/** That personal data was shown in full lies with whom it is about; `account` is a digest. */
export const REVEAL_PREFIX = 'REVEAL#';
export const revealPartition = ({ kind, number }: RevealOf): string =>
  kind === 'application' ? dossier(number) : objectionKey(number).pk;
export const revealKey = (of: RevealOf, at: number, account: string): Key => ({
  pk: revealPartition(of),
  sk: `${REVEAL_PREFIX}${new Date(at).toISOString()}#${account}`,
});

/** Probes of the log, each for itself: what the log is told of is never changed. */
export const logProbeKey = (at: number): Key => ({ pk: 'LOGPROBE', sk: new Date(at).toISOString() });

/** How far the sweep has come, and after which closing of a campaign outcomes were released: told to nobody. */
export const SWEEP_MEMORY: Key = { pk: `${UNTOLD}SWEEP`, sk: 'MEMORY' };
export const scoredKey = (campaign: string): Key => ({ pk: `${UNTOLD}SCORED#${campaign}`, sk: 'CLOSING' });

/** That a partition was emptied stands where its items stood. */
export const DELETED = 'DELETED';
const partitionOf: Readonly<Record<DeletedKind, (key: string) => string>> = {
  application: dossier,
  upload: uploadPartition,
  'contract-text': (number) => contractTextKey(number, 0).pk,
  objection: (number) => objectionKey(number).pk,
};
export const deletablePartition = ({ kind, key }: { kind: DeletedKind; key: string }): string =>
  partitionOf[kind](key);
export const deletionKey = (partition: string): Key => ({ pk: partition, sk: DELETED });
export const deletionsOf = (campaign: string): string => `DELETIONS#${campaign}`;
export const deletionListedKey = (campaign: string, partition: string): IndexKey => ({
  gsi1pk: deletionsOf(campaign),
  gsi1sk: partition,
});
/** What was deleted after a campaign, apart from the campaign's own records. */
export const campaignDeletionKey = (code: string): Key => ({ pk: `DELETION#${code}`, sk: 'CAMPAIGN' });

/** That an item was sealed anew stands beside it, one mark for each time. */
export const resealPrefix = (item: string): string => `RESEAL#${keyOfItem(item).sk}#`;
export const resealKey = (item: string, at: number): Key => ({
  pk: keyOfItem(item).pk,
  sk: `${resealPrefix(item)}${new Date(at).toISOString()}`,
});
/** How far the last rotation of keys has come: no fact of its own. */
export const RESEAL_STATE: Key = { pk: `${UNTOLD}RESEAL`, sk: 'STATE' };
