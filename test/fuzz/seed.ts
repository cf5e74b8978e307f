import {
  composeApplications,
  composeCampaigns,
  composeIdentityAndSealer,
  composeObjections,
  composeScores,
  composeTable,
  composeVault,
} from '../../shared/adapters/compose.ts';
import { countySecret } from '../../shared/adapters/crypto/county-secret.ts';
import { auditStore } from '../../shared/adapters/dynamo/audit-store.ts';
import { setting } from '../../shared/adapters/environment.ts';
import type { Campaign } from '../../shared/domain/model/campaign.ts';
import { INTERNAL_STAGES, OPEN_STAGES, type Stage } from '../../shared/domain/model/stage.ts';
import type { Draft } from '../../shared/messages/draft.ts';
import { aDocumentSet } from '../builders/application.ts';
import { aCampaign, anInternalCampaign } from '../builders/campaign.ts';
import { aCitizenNumber } from '../builders/citizen-number.ts';
import { aFound } from '../builders/finding.ts';
import { aNotice, anObjection } from '../builders/objection.ts';
import { anInternalApplication, aStoredApplication } from '../builders/stored-application.ts';
import { COUNTY, NOW } from './county.ts';

const BEFORE = NOW - 10 * 86_400_000;
const PEOPLE = 4;
/** The one query code of everybody invented here. */
export const CODE = 'ABCD1234';
const OVER = { opens: '2024-06-03T08:00:00+08:00', closes: '2024-06-07T18:00:00+08:00' };
const OPEN = { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' };

export type Person = { readonly number: string; readonly citizenId: string };
export type Seeded = {
  readonly campaigns: readonly string[];
  readonly people: readonly Person[];
  readonly drafts: readonly Draft[];
  readonly notice: string;
  readonly objection: string;
  readonly findings: readonly string[];
};

const table = composeTable();
const campaigns = composeCampaigns(table);
const applications = composeApplications(table);
const { identity } = composeIdentityAndSealer();
const vault = composeVault();

const begin = async (campaign: Campaign, stage: Stage, open: boolean): Promise<void> => {
  await campaigns.create({
    campaign,
    progress: {
      status: 'running',
      version: 1,
      stage,
      open,
      log: [{ event: 'publish', stage: 'registration', at: BEFORE, by: 'officer01' }],
    },
    createdAt: BEFORE,
    createdBy: 'officer01',
  });
};

const applyFor = async ({ code, track }: Campaign, serial: number): Promise<Person> => {
  const citizenId = aCitizenNumber('1995-05-20', serial, COUNTY);
  const number = await identity.numberOf(code, citizenId);
  const sealed = await vault.seal(number, { citizenId, phone: '13800138000' }, BEFORE);
  const codeDigest = await identity.digestCode(number, CODE);
  const common = { campaign: code, sealed, codeDigest, documents: aDocumentSet(), submittedAt: BEFORE };
  await applications.accept(
    track === 'internal' ? anInternalApplication(number, common) : aStoredApplication(number, common),
  );
  return { number, citizenId };
};

const accept = (campaign: string, { number }: Person): Promise<unknown> =>
  applications.recordReview(
    { number, campaign, decision: 'accepted', rules: [], reason: '', by: '李审核（reviewer01）', at: BEFORE },
    '01',
  );

const mark = (campaign: string, kind: 'written' | 'interview' | 'exam', people: readonly Person[]) =>
  composeScores(table).add({
    campaign,
    kind,
    version: 1,
    marks: Object.fromEntries(people.map(({ number }, index) => [number, 9000 - 100 * index])),
    sha256: 'a'.repeat(64),
    fileName: 'x.csv',
    by: '赵考务（examiner01）',
    at: BEFORE,
  });

const marksOf = (campaign: Campaign, stage: Stage): readonly ('written' | 'interview' | 'exam')[] => {
  if (campaign.track === 'internal') return ['notice', 'contract'].includes(stage) ? ['exam'] : [];
  const stages: readonly Stage[] = OPEN_STAGES;
  const reached = stages.indexOf(stage);
  return [...(reached > 2 ? (['written'] as const) : []), ...(reached > 3 ? (['interview'] as const) : [])];
};

/** A campaign at a stage, with people who got that far. */
const campaignAt = async (campaign: Campaign, stage: Stage, open = true): Promise<readonly Person[]> => {
  await begin(campaign, stage, open);
  const people: Person[] = [];
  for (let serial = 1; serial <= PEOPLE; serial += 1) people.push(await applyFor(campaign, serial));
  if (stage !== 'registration' && stage !== 'review')
    for (const person of people.slice(0, PEOPLE - 1)) await accept(campaign.code, person);
  for (const kind of marksOf(campaign, stage)) await mark(campaign.code, kind, people.slice(0, PEOPLE - 1));
  return people;
};

const openAt = (stage: string, changes = {}) =>
  aCampaign({
    county: COUNTY,
    area: [COUNTY],
    code: `open-${stage}`,
    registration: stage === 'registration' ? OPEN : OVER,
    appealWorkingDays: 3,
    scoreReviewWorkingDays: 3,
    ...changes,
  });

const internalAt = (stage: string) =>
  anInternalCampaign({
    code: `internal-${stage}`,
    registration: stage === 'registration' ? OPEN : OVER,
    appealWorkingDays: 3,
    scoreReviewWorkingDays: 3,
  });

const fillNotice = async (campaign: string, people: readonly Person[]): Promise<string> => {
  const record = await campaigns.find(campaign);
  if (record?.progress.status !== 'running') throw new Error('no campaign');
  const { progress } = record;
  const id = `${campaign}-proposed`;
  const publishedAt = NOW - 86_400_000;
  const rows = people
    .slice(0, 2)
    .map(({ number }, index) => ({ ...aNotice().rows[0], number, rank: index + 1 }));
  const [first] = aNotice().rows;
  if (first === undefined) throw new Error('no row');
  await campaigns.publishNotice(
    aNotice({
      id,
      campaign,
      county: COUNTY,
      publishedAt,
      lastDay: '2024-06-28',
      rows: rows.map((row) => ({ ...first, ...row })),
    }),
    {
      ...progress,
      version: progress.version + 1,
      log: [...progress.log, { event: 'publish', stage: 'notice', at: publishedAt, by: 'officer01' }],
    },
  );
  return id;
};

/** A campaign at every stage of either track, one whose stage is closed, a draft, a notice with an objection, and two findings. */
export const seed = async (): Promise<Seeded> => {
  const all: Campaign[] = [];
  const people: Person[] = [];
  let noticed: readonly Person[] = [];
  for (const stage of OPEN_STAGES) {
    const campaign = openAt(stage);
    all.push(campaign);
    const here = await campaignAt(campaign, stage);
    people.push(...here);
    if (stage === 'notice') noticed = here;
  }
  for (const stage of INTERNAL_STAGES) {
    const campaign = internalAt(stage);
    all.push(campaign);
    people.push(...(await campaignAt(campaign, stage)));
  }
  const twice = openAt('twice', { markedTwice: true, interview: { ratio: 3, pass: 60, examiners: 7 } });
  all.push(twice);
  people.push(...(await campaignAt(twice, 'interview', false)));
  const notice = await fillNotice('open-notice', noticed);
  const objection = 'OBJECTION001';
  const filed = anObjection({
    number: objection,
    notice,
    campaign: 'open-notice',
    concerns: noticed[0]?.number ?? '',
    filedAt: NOW - 3_600_000,
  });
  await composeObjections(table).file({
    ...filed,
    codeDigest: await identity.digestCode(objection, CODE),
  });
  const findings = await auditStore(table, countySecret(setting('SECRET_ID'))).record(
    [aFound({ campaign: 'open-review' }), aFound({ campaign: 'open-review', occurrence: '2' })],
    BEFORE,
  );
  const draft = aCampaign({ county: COUNTY, area: [COUNTY], code: 'a-draft' });
  await campaigns.create({
    campaign: draft,
    progress: { status: 'draft', version: 0, log: [] },
    createdAt: BEFORE,
    createdBy: 'officer01',
  });
  const drafts = ['open-registration', 'internal-registration'].map((campaign) => ({
    campaign,
    form: { name: '王小明', consent: 'yes', consent_sensitive: 'yes' },
    documents: aDocumentSet(),
  }));
  return {
    campaigns: [...all.map(({ code }) => code), 'a-draft'],
    people,
    drafts,
    notice,
    objection,
    findings,
  };
};
