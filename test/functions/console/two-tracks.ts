import * as z from 'zod';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { createClient } from '../../../infra/rehearsal/client.ts';
import { uploadDocuments } from '../../../infra/rehearsal/upload-documents.ts';
import type { Role } from '../../../shared/domain/model/staff.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  CLOSES,
  CODE,
  COUNTY,
  consoleCloud,
  type Desk,
  fileFor,
  OPENS,
  sealedSession,
  signIn,
} from './desk.ts';

export const INTERNAL = '2024-internal-1';
export const OPEN_PATH = `/console/campaigns/${CODE}`;
export const INTERNAL_PATH = `/console/campaigns/${INTERNAL}`;

export const anInternalFile = (changes: Record<string, unknown> = {}) => ({
  county: COUNTY,
  code: INTERNAL,
  title: '尧都区2024年面向现有专职辅助人员选聘司法协理员公告',
  track: 'internal',
  cutoff: '2024-12-31',
  registration: { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' },
  positions: [{ code: '01', office: '段店司法所', headcount: 1 }],
  exam: { pass: 60 },
  noticeWorkingDays: 7,
  appealWorkingDays: 0,
  scoreReviewWorkingDays: 0,
  markedTwice: false,
  ...changes,
});

/** A draft of a section of the bureau, whose marks two enter and whose interviews panels hear. */
export const HOSTED = '2024-section-1';
const hosted = aCampaignFile({
  code: HOSTED,
  host: { section: '基层工作股', approval: '尧政函〔2024〕5号' },
  interview: { ratio: 2, pass: 60, examiners: 7 },
  markedTwice: true,
});

const receipt = z.object({ number: z.string(), code: z.string() });

/** One application to the internal campaign, by somebody whom no bar of 四(一) excludes. */
const applyInternally = async (cloud: Cloud, serial: number): Promise<Applicant> => {
  const client = createClient(cloud.url);
  const citizenId = aCitizenNumber('1985-05-20', serial, COUNTY);
  const reply = await client.postJson(`/api/campaigns/${INTERNAL}/applications`, {
    name: '王小明',
    citizen_id: citizenId,
    phone: '13800138000',
    position: '01',
    education: 'college',
    major: '法律事务',
    serving: 'yes',
    party_member: 'no',
    trainee: 'no',
    retired: 'no',
    social_insurance_transferable: 'yes',
    criminal: 'no',
    detention_drugs: 'no',
    credit: 'no',
    disciplined: 'no',
    consent: true,
    consent_sensitive: true,
    documents: await uploadDocuments(client, INTERNAL),
  });
  return { citizenId, ...receipt.parse(JSON.parse(reply.text)) };
};

export type Desks = { readonly officer: Desk; readonly reviewer: Desk; readonly examiner: Desk };
export type TwoTracks = {
  readonly cloud: Cloud;
  readonly open: readonly Applicant[];
  readonly internal: readonly Applicant[];
  /** Signed in at the moment registration has closed. */
  readonly desks: Desks;
};

const signInAll = async (cloud: Cloud): Promise<Desks> => {
  const [officer, reviewer, examiner] = [
    await signIn(cloud, 'officer01'),
    await signIn(cloud, 'reviewer01'),
    await signIn(cloud, 'examiner01'),
  ];
  return { officer, reviewer, examiner };
};

/** One cloud with a campaign of each track, four applicants and two, everybody admitted, the review of both closed. */
export const reviewedTracks = async (): Promise<TwoTracks> => {
  const cloud = await consoleCloud();
  const before = await signIn(cloud, 'officer01');
  await fileFor(cloud, before, 3);
  await before.post('/console/campaigns', aCampaignFile());
  await before.post('/console/campaigns', anInternalFile());
  await before.post('/console/campaigns', hosted);
  const serving = [31, 32, 33].map((serial) => aCitizenNumber('1985-05-20', serial, COUNTY));
  await before.upload(`${INTERNAL_PATH}/roster`, 'r.csv', ['citizen_id', ...serving].join('\n'));
  for (const path of [OPEN_PATH, INTERNAL_PATH]) await done(before, `${path}/publish`);
  cloud.clock.set(OPENS);
  const open: Applicant[] = [];
  for (const serial of [21, 22, 23, 24]) open.push(await apply(cloud, serial));
  const internal = [await applyInternally(cloud, 31), await applyInternally(cloud, 32)];
  await cloud.idle();
  cloud.clock.set(CLOSES);
  const desks = await signInAll(cloud);
  for (const [path, people] of [
    [OPEN_PATH, open],
    [INTERNAL_PATH, internal],
  ] as const) {
    await done(desks.officer, `${path}/stages/review/open`);
    for (const { number } of people)
      await done(desks.reviewer, `${path}/review/${number}`, { decision: 'accepted' });
    await done(desks.officer, `${path}/stages/review/close`);
  }
  return { cloud, open, internal, desks };
};

/** A command that must succeed, or the walk itself is broken. */
export const done = async (desk: Desk, path: string, value: unknown = {}): Promise<void> => {
  const reply = await desk.post(path, value);
  if (reply.status >= 300) throw new Error(`${path}: ${reply.status} ${reply.text}`);
};

/** A file as bytes, for somebody of these roles. */
export const download = async (
  cloud: Cloud,
  path: string,
  roles: readonly Role[],
): Promise<{ readonly status: number; readonly name: string; readonly bytes: Uint8Array }> => {
  const cookie = await sealedSession(cloud, { account: 'reader', name: '查看人', county: COUNTY, roles });
  const reply = await fetch(cloud.url + path, { headers: { cookie }, redirect: 'manual' });
  return {
    status: reply.status,
    name: decodeURIComponent(
      /filename\*=UTF-8''(.*)$/.exec(reply.headers.get('content-disposition') ?? '')?.[1] ?? '',
    ),
    bytes: new Uint8Array(await reply.arrayBuffer()),
  };
};
