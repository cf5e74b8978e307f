import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findingsOf } from '../../infra/drill/findings.ts';
import { portOf } from '../../infra/local/engines/engine-process.ts';
import { createClient } from '../../infra/rehearsal/client.ts';
import { act } from '../../infra/rehearsal/console-desk.ts';
import { DEMO_STAFF } from '../../infra/rehearsal/demo-staff.ts';
import { fileNumber, officesOf } from '../../infra/rehearsal/file-number.ts';
import { createStaffMember } from '../../infra/rehearsal/staff.ts';
import { uploadDocuments } from '../../infra/rehearsal/upload-documents.ts';
import { type CloudProcess, startCloudProcess } from './cloud-process.ts';
import { compare, countQuarantine, countTable, type Result } from './count.ts';
import { type Kill, kill, planKills } from './kills.ts';
import { seeded, shuffled } from './seeded.ts';
import { emptyJournal, type Journal, submitAll, type Target } from './submissions.ts';

export type TrialOptions = {
  readonly assemblyDir: string;
  readonly county: string;
  readonly submissions: number;
  readonly kills: number;
  readonly seed: number;
  readonly concurrency: number;
  /** Told of every kill. */
  readonly progress?: (line: string) => void;
};

const CODE = '2024-open-restart';
const MINUTE = 60_000;
/** One person in so many applies twice, from two browsers. */
const TWICE = 20;
/** One person in so many uploads documents of their own. */
const UPLOADS_EVERY = 25;
/** The sweep runs every five minutes, and takes a quarter of an hour before it asks after a document; the audits run every quarter. */
const ROUNDS = 8;
const DAY = 24 * 60 * MINUTE;

const campaignOf = (county: string, now: number) => ({
  county,
  code: CODE,
  title: '公开招聘司法协理员公告',
  track: 'open',
  registration: { opens: new Date(now - DAY).toISOString(), closes: new Date(now + 3 * DAY).toISOString() },
  positions: [{ code: '01', office: '城关司法所', headcount: 2 }],
  written: { weight: 60, pass: 60 },
  interview: { ratio: 3, pass: 60 },
  noticeWorkingDays: 7,
});

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** A published campaign with its registration open, and one set of documents that serves every application. */
const prepare = async (url: string, county: string, now: number): Promise<Target> => {
  const officer = createStaffMember(url, DEMO_STAFF.officer);
  await act(officer, '/console/campaigns', campaignOf(county, now), 'create');
  const city = createStaffMember(url, DEMO_STAFF.city);
  const province = createStaffMember(url, DEMO_STAFF.province);
  await fileNumber({ officer, city, province }, officesOf(['城关司法所']), 2);
  await act(officer, `/console/campaigns/${CODE}/publish`, {}, 'publish');
  const documents = await uploadDocuments(createClient(url), CODE);
  return { url, campaign: CODE, position: '01', documents, uploadsEvery: UPLOADS_EVERY };
};

/** Kills one after another, each when so large a share of the applicants has been answered. */
const killAlong = async (
  cloud: CloudProcess,
  kills: readonly Kill[],
  journal: Journal,
  people: number,
  options: TrialOptions,
): Promise<void> => {
  const answered = () => journal.accepted.size + journal.already.size;
  for (const { kind, after } of kills) {
    while (answered() < after * people * 0.95) await new Promise((resume) => setTimeout(resume, 5));
    const at = answered();
    await kill(cloud, kind);
    options.progress?.(`${kind} killed after ${at} answers and running again`);
  }
};

/** Everybody applies while the cloud is killed around them; then the reconciliation runs, and everything is counted. */
export const tryRestarts = async (options: TrialOptions): Promise<Result> => {
  const { assemblyDir, county, submissions, seed, concurrency } = options;
  const folder = await mkdtemp(path.join(tmpdir(), 'judicial-restart-'));
  const dataDir = path.join(folder, 'data');
  // The bucket's engine stamps files by real time, which the clock therefore begins with.
  const now = Date.now();
  const cloud = await startCloudProcess({ assemblyDir, county, dataDir, port: await freePort(), now });
  try {
    const target = await prepare(cloud.state().url, county, now);
    await cloud.advance(0);
    const everybody = Array.from({ length: submissions }, (_, person) => person);
    const twice = everybody.filter((person) => person % TWICE === 0);
    const people = shuffled([...everybody, ...twice], seeded(seed));
    const journal = emptyJournal();
    await Promise.all([
      submitAll(target, people, concurrency, journal),
      killAlong(cloud, planKills(seed, options.kills), journal, submissions, options),
    ]);
    for (let round = 0; round < ROUNDS; round += 1) await cloud.advance(5 * MINUTE);
    const end = await cloud.ask();
    return {
      ...compare(journal, await countTable(end)),
      unchecked: await countQuarantine(end),
      findings: (await findingsOf(end)).map(({ rule, facts }) => `${rule}: ${facts}`),
    };
  } finally {
    await cloud.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
