import type { CampaignDeletion, DeletionTerms } from '../../shared/domain/model/deletion.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { DELETION } from '../../shared/domain/retention/clause.ts';
import { closingFigures } from '../../shared/domain/retention/closing-figures.ts';
import { isHired, unansweredIn } from '../../shared/domain/retention/deletion-due.ts';
import { retentionEndsOn } from '../../shared/domain/retention/ends-on.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { logInfo } from '../../shared/lambda/log.ts';
import type { WorksheetRow } from '../../shared/ports/application-store.ts';
import type { CampaignRecord } from '../../shared/ports/campaign-store.ts';
import { type Erased, erasePerson, eraseUpload } from './erase.ts';
import type { RetentionServices } from './services.ts';

/** People at a time: each takes some dozen requests. */
const WIDTH = 4;

/** What came of one run over a campaign: all done; held back; to be finished by a later run; or more to do right away. */
export type Ran = 'done' | 'held' | 'later' | 'more';

/** Before the first deletion: what the figures say, which nobody can count afterwards. */
const begin = async (
  { deletions, retentionDays: days }: RetentionServices,
  record: CampaignRecord,
  rows: readonly WorksheetRow[],
  at: Instant,
): Promise<CampaignDeletion> => {
  const { code: campaign } = record.campaign;
  const hired = rows.filter(isHired).length;
  const deletion: CampaignDeletion = {
    ...{ campaign, days, keptUntil: retentionEndsOn(record, days) ?? '', clause: DELETION.clause },
    ...{ begunAt: at, figures: closingFigures(rows), people: rows.length - hired, hired, version: 1 },
  };
  if ((await deletions.saveCampaign(deletion)) === 'stale') throw new Error('somebody else began first');
  return deletion;
};

/** Uploads of the people who are kept: their application in every version, and their contract. */
const keptUploads = async (
  { deletions }: RetentionServices,
  rows: readonly WorksheetRow[],
): Promise<ReadonlySet<string>> => {
  const hired = rows.filter(isHired);
  const leads = await inParallel(hired, WIDTH, ({ number }) =>
    deletions.leadsOf({ kind: 'application', key: number }),
  );
  return new Set(leads.flatMap(({ uploads }) => uploads));
};

/** Files that nobody's application names any more: drafts never handed in, and what was replaced. */
const leftovers = async (
  services: RetentionServices,
  campaign: string,
  rows: readonly WorksheetRow[],
  most: number,
): Promise<readonly string[]> => {
  const kept = await keptUploads(services, rows);
  const found: string[] = [];
  let page = await services.documents.uploads(campaign);
  for (;;) {
    found.push(...page.ids.filter((id) => !kept.has(id)));
    if (!page.more || found.length >= most) return found.slice(0, most);
    page = await services.documents.uploads(campaign, page.ids.at(-1) ?? '');
  }
};

/** Says what was deleted, once the lists show everything: the index may lag a moment behind. */
const finish = async (
  { deletions, digest }: RetentionServices,
  begun: CampaignDeletion,
  at: Instant,
): Promise<Ran> => {
  const rows = await deletions.list(begun.campaign);
  const of = (kind: string) => rows.filter((row) => row.kind === kind).length;
  if (of('application') < begun.people) return 'later';
  const deleted = {
    ...{ applications: of('application'), objections: of('objection') },
    items: rows.reduce((sum, { items }) => sum + items, 0),
    files: rows.reduce((sum, { files }) => sum + files, 0),
    digest: digest(rows.map((row) => `${row.kind} ${row.key} ${row.digest}\n`).join('')),
  };
  const finished = { ...begun, finishedAt: at, deleted, version: begun.version + 1 };
  if ((await deletions.saveCampaign(finished)) === 'stale') throw new Error('somebody else finished first');
  logInfo('retention.finished', { campaign: begun.campaign, applications: deleted.applications });
  return 'done';
};

/** One run over a campaign whose time of keeping is over: deletes at most `most` people or uploads, and says whether that was all. */
export const runCampaign = async (
  services: RetentionServices,
  record: CampaignRecord,
  at: Instant,
  most: number,
): Promise<Ran> => {
  const { code } = record.campaign;
  const known = await services.deletions.ofCampaign(code);
  if (known?.finishedAt !== undefined) return 'done';
  const [rows, objections, scoreReviews] = await Promise.all([
    services.applications.worksheet(code),
    services.objections.list(code),
    services.scoreReviews.list(code),
  ]);
  const unanswered = unansweredIn({ objections, applications: rows, scoreReviews });
  if (unanswered > 0) {
    logInfo('retention.held', { campaign: code, unanswered });
    return 'held';
  }
  const begun = known ?? (await begin(services, record, rows, at));
  const { days, keptUntil, clause } = begun;
  const terms: DeletionTerms = { campaign: code, at, days, keptUntil, clause };
  const people = [
    ...rows.filter((row) => !isHired(row)).map(({ number: key }) => ({ kind: 'application', key }) as const),
    ...objections.map(({ number: key }) => ({ kind: 'objection', key }) as const),
  ];
  if (people.length > 0) {
    const some = people.slice(0, most);
    return cameOf(code, await inParallel(some, WIDTH, (person) => erasePerson(services, person, terms)));
  }
  const files = await leftovers(services, code, rows, most);
  if (files.length === 0) return finish(services, begun, at);
  return cameOf(code, await inParallel(files, WIDTH, (upload) => eraseUpload(services, upload, terms)));
};

/** A run that deleted nothing asks for no other right away: it would turn in circles. */
const cameOf = (campaign: string, all: readonly Erased[]): Ran => {
  const erased = all.filter((one) => one === 'erased').length;
  logInfo('retention.deleted', { campaign, erased, left: all.length - erased });
  return erased > 0 ? 'more' : 'later';
};
