import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FUNCTION_NAMES } from '../../infra/function-names.ts';
import { startCloud } from '../../infra/local/cloud.ts';
import { createClient } from '../../infra/rehearsal/client.ts';
import { act, readApplications } from '../../infra/rehearsal/console-desk.ts';
import { DEMO_STAFF } from '../../infra/rehearsal/demo-staff.ts';
import { fileNumber, officesOf } from '../../infra/rehearsal/file-number.ts';
import { createStaffMember } from '../../infra/rehearsal/staff.ts';
import { uploadDocuments } from '../../infra/rehearsal/upload-documents.ts';
import { synthesize } from '../../infra/synth.ts';
import { capacityRows, handlerRows } from './accept-path.ts';
import { auditRows } from './audit/audit-rows.ts';
import { buildBundles, sizesAndInits } from './bundles.ts';
import { costTables } from './cost/cost-rows.ts';
import { functionEnvironment } from './function-environment.ts';
import { logTables } from './ledger/log-rows.ts';
import { spreadOf, spreadText } from './spread.ts';
import { submitLoad } from './submit-load.ts';
import { textTable } from './text-table.ts';

const COUNTY = '141024';
const CODE = '2024-open-bench';
const NOW = Date.parse('2024-06-18T10:00:00+08:00');
const ROUNDS = 9;
const CONCURRENCY = 32;
const SUBMISSIONS = 1000;

// What handlers log goes nowhere: how fast a terminal or a file takes it is not what is measured.
console.info = () => {};

const print = (title: string, rows: readonly (readonly string[])[]): void => {
  process.stdout.write(textTable(title, rows));
};

const campaign = {
  county: COUNTY,
  code: CODE,
  title: '洪洞县2024年公开招聘司法协理员公告',
  track: 'open',
  registration: { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' },
  positions: [{ code: '01', office: '大槐树司法所', headcount: 2 }],
  written: { weight: 60, pass: 60 },
  interview: { ratio: 3, pass: 60 },
  noticeWorkingDays: 7,
};

const assemblyDir = await mkdtemp(path.join(tmpdir(), 'bench-assembly-'));
await synthesize(COUNTY, assemblyDir);
const bundles = await buildBundles();
const cloud = await startCloud({ county: COUNTY, assemblyDir, now: NOW, logTo: 'silent' });
try {
  const officer = createStaffMember(cloud.url, DEMO_STAFF.officer);
  await act(officer, '/console/campaigns', campaign, 'create');
  const city = createStaffMember(cloud.url, DEMO_STAFF.city);
  const province = createStaffMember(cloud.url, DEMO_STAFF.province);
  await fileNumber({ officer, city, province }, officesOf(['大槐树司法所']), 2);
  await act(officer, `/console/campaigns/${CODE}/publish`, {}, 'publish');
  // One confirmed set of documents serves every submission: uploading is not what is measured.
  const documents = await uploadDocuments(createClient(cloud.url), CODE);
  const target = { url: cloud.url, campaign: CODE, position: '01', documents };
  await cloud.idle();

  const env = { ...(await functionEnvironment(assemblyDir, 'intake')), ...cloud.env };
  const accept = { bundles, target, env, dynamodb: cloud.endpoints.dynamodb, now: NOW };
  print('Capacity, as the engine reports it', await capacityRows(accept, 900_000, 21));
  print('Time in the handler', await handlerRows(accept, 910_000, 300));
  await cloud.idle();

  const environments = new Map<string, Readonly<Record<string, string>>>();
  for (const name of FUNCTION_NAMES)
    environments.set(name, { ...withQueues(await functionEnvironment(assemblyDir, name)), ...cloud.env });
  print(
    `Bundles and init, ${ROUNDS} fresh processes each (budgets 500 KB, 1.3 ×)`,
    await sizesAndInits(bundles, environments, ROUNDS),
  );

  await submitLoad(target, 920_000, 100, CONCURRENCY);
  await cloud.idle();
  const before = (await readApplications(officer, CODE)).length;
  const started = performance.now();
  const load = await submitLoad(target, 0, SUBMISSIONS, CONCURRENCY);
  await cloud.idle();
  const endToEnd = (performance.now() - started) / 1000;
  const times = spreadOf(load.times);
  print(`Submitting over HTTP, ${CONCURRENCY} at a time`, [
    ['requests', 'requests/s', 'median (min–max)', 'p99'],
    [
      `${SUBMISSIONS}`,
      (SUBMISSIONS / load.seconds).toFixed(0),
      spreadText(times, 'ms'),
      `${times.p99.toFixed(0)} ms`,
    ],
  ]);

  const again = await submitLoad(target, 0, 200, CONCURRENCY);
  await cloud.idle();
  const listed = await readApplications(officer, CODE);
  const numbers = new Set(listed.map(({ number }) => number));
  print(`${SUBMISSIONS} submissions end to end, then 200 of them once more`, [
    ['what', 'count'],
    ['accepted (201)', `${load.statuses.get(201) ?? 0}`],
    ['repeated and refused (409)', `${again.statuses.get(409) ?? 0}`],
    ['applications in the table', `${listed.length - before}`],
    ['screened', `${listed.filter(({ screening }) => screening !== undefined).length - before}`],
    ['lost', `${SUBMISSIONS - (listed.length - before)}`],
    ['double', `${listed.length - numbers.size}`],
    ['seconds until all were screened', endToEnd.toFixed(1)],
  ]);
} finally {
  await cloud.stop();
  await bundles.remove();
}

const cost = await costTables(assemblyDir, COUNTY).finally(() =>
  rm(assemblyDir, { recursive: true, force: true }),
);
print('What a whole campaign uses: measured at three sizes', cost.usage);
print('What a campaign costs, stored for a month (on demand, no free tier)', cost.priced);
print('An idle month of one county, us-east-1', cost.idle);

const log = await logTables();
print('Appending to the public log, at the size it has (prebuilt)', log.appends);
print('Proving one entry of it', log.proofs);
print('How both grow with the log', log.growth);
print('Auditing 10,000 applications, then 100 more', await auditRows(10_000, 100));

/** The address of a queue is known once there is one; any will do for a function that is only loaded. */
function withQueues(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      name.endsWith('_QUEUE_URL') ? 'http://127.0.0.1/queue' : value,
    ]),
  );
}
