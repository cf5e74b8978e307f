import { keyOfItem, RECORDS, REVEAL_PREFIX, SCORE_REVIEW_PREFIX } from '../../shared/adapters/dynamo/keys.ts';
import { subjectOfItem } from '../../shared/domain/audit/log/subject.ts';
import { readNoticeId } from '../../shared/domain/notices/notice-id.ts';
import type { LoggedEntry } from '../../shared/ports/ledger-store.ts';

/** What changed in one dossier, or beside one objection: the sort keys of the records. */
export type ChangedRecords = ReadonlyMap<string, ReadonlySet<string>>;

/** What a stretch of the log gives reason to look at again. */
export type Changes = {
  readonly applications: ChangedRecords;
  readonly objections: ChangedRecords;
  /** Codes that the keys say themselves; those of applications and objections are read with them. */
  readonly campaigns: ReadonlySet<string>;
  readonly findings: ReadonlySet<string>;
  /** Reviews in the order of the log. */
  readonly reviews: readonly LoggedEntry[];
};

/** Records of a dossier that a rule over the application looks at. */
const LOOKED_AT: readonly string[] = [RECORDS.application, RECORDS.screening, RECORDS.review, RECORDS.appeal];

/**
 * Records of a dossier that bear on its campaign as a whole. Applications, findings and reviews are not among them: a hundred new
 * applications rank nobody anew.
 */
const OF_CAMPAIGN: readonly string[] = [
  RECORDS.released,
  RECORDS.checks,
  RECORDS.contract,
  RECORDS.appeal,
  RECORDS.offer,
];

/** Whether a change of this record bears on the campaign as a whole. */
export const bearsOnCampaign = (sk: string): boolean =>
  OF_CAMPAIGN.includes(sk) || sk.startsWith(SCORE_REVIEW_PREFIX);

const isReveal = (sk: string): boolean => sk.startsWith(REVEAL_PREFIX);
const isOfApplication = (sk: string): boolean =>
  LOOKED_AT.includes(sk) || isReveal(sk) || bearsOnCampaign(sk);

const add = (all: Map<string, Set<string>>, name: string, sk: string): void => {
  all.set(name, (all.get(name) ?? new Set()).add(sk));
};

/** Sorts the entries of a stretch of the log by what they are about; what nothing here looks at is left out. */
export const changesIn = (entries: readonly LoggedEntry[]): Changes => {
  const applications = new Map<string, Set<string>>();
  const objections = new Map<string, Set<string>>();
  const campaigns = new Set<string>();
  const findings = new Set<string>();
  for (const { item } of entries) {
    const { sk } = keyOfItem(item);
    const { kind, key } = subjectOfItem(item).subject;
    if (kind === 'application' && isOfApplication(sk)) add(applications, key, sk);
    else if (kind === 'objection') add(objections, key, sk);
    else if (kind === 'campaign') campaigns.add(key);
    else if (kind === 'notice') campaigns.add(readNoticeId(key)?.campaign ?? '');
    else if (kind === 'finding') findings.add(key);
  }
  campaigns.delete('');
  const reviews = entries.filter(
    ({ item }) => item.startsWith('APP#') && item.endsWith(`|${RECORDS.review}`),
  );
  return { applications, objections, campaigns, findings, reviews };
};
