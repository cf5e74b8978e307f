import { readdirSync } from 'node:fs';
import * as z from 'zod';
import type { Cloud, CloudOptions } from '../../../infra/local/cloud.ts';
import { DEMO_PASSWORD } from '../../../infra/local/staff.ts';
import { type Client, createClient, type Reply } from '../../../infra/rehearsal/client.ts';
import { fileNumber, officesOf } from '../../../infra/rehearsal/file-number.ts';
import { uploadDocuments } from '../../../infra/rehearsal/upload-documents.ts';
import { countySecret } from '../../../shared/adapters/crypto/county-secret.ts';
import { sealerOf } from '../../../shared/adapters/crypto/sealer.ts';
import type { Staff } from '../../../shared/domain/model/staff.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import { testCloud } from '../../setup/cloud.ts';

export const COUNTY = '141002';
export const CODE = '2024-open-1';
export const BEFORE = Date.parse('2024-06-16T08:00:00+08:00');
export const OPENS = Date.parse('2024-06-17T08:00:00+08:00');
export const CLOSES = Date.parse('2024-06-21T18:00:00+08:00');

/** campaign.json of one position with two places; four enter the interview. */
export const aCampaignFile = (changes: Record<string, unknown> = {}) => ({
  county: COUNTY,
  code: CODE,
  title: '尧都区2024年公开招聘司法协理员公告',
  track: 'open',
  registration: { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' },
  positions: [{ code: '01', office: '段店司法所', headcount: 2 }],
  written: { weight: 60, pass: 60 },
  interview: { ratio: 2, pass: 60 },
  tieBreak: ['written'],
  noticeWorkingDays: 7,
  appealWorkingDays: 0,
  scoreReviewWorkingDays: 0,
  markedTwice: false,
  ...changes,
});

const JSON_ONLY = { accept: 'application/json' };
const sessionBody = z.object({ csrf: z.string() });
const problemBody = z.object({
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ line: z.number().optional(), field: z.string(), code: z.string() })).default([]),
});
export type ProblemBody = z.infer<typeof problemBody>;

/** The problem in a reply. */
export const problemIn = (reply: Reply): ProblemBody => problemBody.parse(JSON.parse(reply.text));

/** Somebody signed in at the console. */
export type Desk = {
  readonly csrf: string;
  readonly client: Client;
  /** GET as JSON. */
  get(path: string): Promise<Reply>;
  /** GET as a browser, redirects not followed. */
  page(path: string): Promise<Reply>;
  post(path: string, value?: unknown): Promise<Reply>;
  /** POST of a form as a browser, redirects not followed. */
  form(path: string, fields: readonly (readonly [string, string])[]): Promise<Reply>;
  upload(path: string, name: string, bytes: Uint8Array | string): Promise<Reply>;
};

/** Signs in through the local OpenID provider, as a browser would. */
export const signIn = async (cloud: Cloud, account: string): Promise<Desk> => {
  const client = createClient(cloud.url);
  const form = await client.send('/console/login');
  await client.send(form.url, {
    method: 'POST',
    body: new URLSearchParams({ account, password: DEMO_PASSWORD }),
  });
  const session = await client.send('/console/session', { headers: JSON_ONLY });
  const { csrf } = sessionBody.parse(JSON.parse(session.text));
  const headers = { ...JSON_ONLY, 'x-csrf-token': csrf };
  return {
    csrf,
    client,
    get: (path) => client.send(path, { headers: JSON_ONLY, stay: true }),
    page: (path) => client.send(path, { stay: true }),
    post: (path, value = {}) => client.postJson(path, value, { 'x-csrf-token': csrf }),
    form: (path, fields) => {
      const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
      body.set('_csrf', csrf);
      return client.send(path, { method: 'POST', body, stay: true });
    },
    upload: (path, name, bytes) => {
      const body = new FormData();
      body.set('file', new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)]), name);
      return client.send(path, { method: 'POST', headers, body });
    },
  };
};

/** Files a number that lets `officer` offer `posts` more. */
export const fileFor = async (cloud: Cloud, officer: Desk, posts: number): Promise<void> => {
  const [city, province] = [await signIn(cloud, 'city01'), await signIn(cloud, 'province01')];
  await fileNumber({ officer, city, province }, officesOf(['段店司法所']), posts);
};

/** With the query code, as only the receipt says it. */
export type Applicant = { readonly number: string; readonly citizenId: string; readonly code: string };
const receipt = z.object({ number: z.string(), code: z.string() });

/** Hands in one application over the public interface. `serial` tells people apart; further fields as in applicants.csv. */
export const apply = async (
  cloud: Cloud,
  serial: number,
  changes: Record<string, unknown> = {},
): Promise<Applicant> => {
  const client = createClient(cloud.url);
  const citizenId = aCitizenNumber('1995-05-20', serial, COUNTY);
  const documents = await uploadDocuments(client, CODE);
  const reply = await client.postJson(`/api/campaigns/${CODE}/applications`, {
    name: `王小${'甲乙丙丁戊己庚辛壬癸'.charAt(serial % 10)}`,
    citizen_id: citizenId,
    phone: '13800138000',
    position: '01',
    education: 'college',
    major: '法律事务',
    household_code: COUNTY,
    residence_code: COUNTY,
    law_qualification: false,
    law_graduate: false,
    political_legal_experience: false,
    criminal: false,
    detention_drugs: false,
    credit: false,
    dismissed: false,
    judicial_dismissal: false,
    consent: true,
    consent_sensitive: true,
    documents,
    ...changes,
  });
  return { citizenId, ...receipt.parse(JSON.parse(reply.text)) };
};

/** A cloud of its own whose clock stands before registration opens. */
export const consoleCloud = (options: Partial<CloudOptions> = {}): Promise<Cloud> =>
  testCloud({ now: BEFORE, ...options });

/** Id of the county's secret; points the SDK at the cloud. */
export const secretOf = (cloud: Cloud): string => {
  Object.assign(process.env, cloud.env);
  const secret = readdirSync(cloud.dataDir, { recursive: true, encoding: 'utf8' }).find((file) =>
    file.endsWith('.secret'),
  );
  return (secret ?? '').replace(/^.*\//, '').replace(/\.secret$/, '');
};

/** Seals a session cookie with the county's own secret, for staff the provider has no account of. */
export const sealedSession = async (
  cloud: Cloud,
  staff: Staff,
  startedAt = cloud.clock.now(),
): Promise<string> => {
  const sealer = sealerOf(countySecret(secretOf(cloud)));
  const session = { staff, csrf: 'c'.repeat(43), startedAt };
  return `staff=${await sealer.seal('session', session, startedAt + 30 * 60_000)}`;
};
