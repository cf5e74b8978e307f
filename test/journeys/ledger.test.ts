import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClient } from '../../infra/rehearsal/client.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../shared/ledger/signed-note.ts';
import {
  aCampaignFile,
  apply,
  CODE,
  consoleCloud,
  fileFor,
  OPENS,
  signIn,
} from '../functions/console/desk.ts';
import { verify } from '../verify/command.ts';

let cloud: Cloud;
let folder: string;
beforeAll(async () => {
  cloud = await consoleCloud();
  folder = await mkdtemp(path.join(tmpdir(), 'judicial-verify-'));
});
afterAll(async () => {
  await cloud.stop();
  await rm(folder, { recursive: true, force: true });
});

const publicFile = (path: string) =>
  fetch(`${cloud.endpoints.s3}/${cloud.bucketNames.notices}/ledger/${path}`).then((reply) => reply.text());

/** What a page of another origin is told with a file of the log: without credentials, as anybody gets it. */
const headersOf = async (path: string) => {
  const reply = await fetch(`${cloud.endpoints.s3}/${cloud.bucketNames.notices}/ledger/${path}`, {
    headers: { origin: 'https://monitor.example' },
  });
  await reply.arrayBuffer();
  const [type, kept, origin] = ['content-type', 'cache-control', 'access-control-allow-origin'].map((name) =>
    reply.headers.get(name),
  );
  return { status: reply.status, type, kept, origin };
};

test('whatever happens is in the public log, and nobody is named there', async () => {
  const officer = await signIn(cloud, 'officer01');
  await fileFor(cloud, officer, 5);
  expect((await officer.post('/console/campaigns', aCampaignFile())).status).toBe(201);
  expect((await officer.post(`/console/campaigns/${CODE}/publish`)).status).toBe(200);
  cloud.clock.set(OPENS);
  const people = await Promise.all([1, 2, 3].map((serial) => apply(cloud, serial)));
  await cloud.idle();
  const checkpoint = parseCheckpoint(parseNote(await publicFile('checkpoint'))?.text ?? '');
  expect(checkpoint?.origin).toBe('judicial-assistants/141002');
  const entries = await publicFile(`tile/entries/000.p/${checkpoint?.size}`);
  for (const type of ['application', 'screening', 'campaign']) expect(entries).toContain(`"type":"${type}"`);
  expect(entries.split('"type":"application"').length - 1).toBe(3);
  for (const { number, citizenId } of people)
    for (const word of [number, citizenId, '王小']) expect(entries).not.toContain(word);

  // https://c2sp.org/tlog-tiles: what never changes may be kept for good, the checkpoint only for moments.
  const [readable, forEver] = [{ status: 200, origin: '*' }, 'public, max-age=31536000, immutable'];
  const bytes = { ...readable, type: 'application/octet-stream', kept: forEver };
  const text = { ...readable, type: 'text/plain; charset=utf-8' };
  expect(await headersOf(`tile/entries/000.p/${checkpoint?.size}`)).toEqual(bytes);
  expect(await headersOf(`tile/0/000.p/${checkpoint?.size}`)).toEqual(bytes);
  expect(await headersOf('checkpoint')).toEqual({ ...text, kept: 'public, max-age=5' });
  expect(await headersOf('key')).toEqual({ ...text, kept: forEver });

  const [applicant] = people;
  const form = { number: applicant?.number ?? '', code: applicant?.code ?? '' };
  const client = createClient(cloud.url);
  const ask = (fields: Readonly<Record<string, string>>) =>
    client.send('/status/proof', { method: 'POST', body: new URLSearchParams(fields) });
  expect((await ask({ ...form, code: '00000000' })).status).toBe(404);
  const reply = await ask(form);
  expect(reply.headers.get('content-disposition')).toContain(`${form.number}.tlog-proof`);
  const file = path.join(folder, 'mine.tlog-proof');
  await writeFile(file, reply.text);
  const log = `${cloud.endpoints.s3}/${cloud.bucketNames.notices}/ledger`;
  const key = path.join(folder, 'key');
  await writeFile(key, await publicFile('key'));
  const proved = await verify(file, '--key', key);
  expect(proved).toMatchObject({ code: 0 });
  for (const word of ['核验通过', form.number, '记载时间：2024年6月17日 08:00', '法律事务'])
    expect(proved.text).toContain(word);

  // Offline, a week later and after more has happened: still proved, and said to be older when the log is asked.
  await apply(cloud, 4);
  await cloud.idle();
  const later = await verify(file, '--log', log);
  expect(later.code).toBe(0);
  for (const text of ['较早的检查点', '属于同一本账']) expect(later.text).toContain(text);
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, 300));
  expect(await verify(file, '--key', key)).toMatchObject({
    code: 1,
    text: expect.stringContaining('文件不完整'),
  });
  expect((await verify(file)).code).toBe(2);
  const page = await client.send('/verify');
  expect(page.text).toContain((await publicFile('key')).trim());
});

test('one application is followed through the logs of all functions by the id of its event', async () => {
  const { number } = await apply(cloud, 9);
  await cloud.idle();
  for (const name of ['intake', 'relay', 'screening']) {
    const lines = await readFile(path.join(cloud.dataDir, 'logs', `${name}.log`), 'utf8');
    expect(lines, name).toContain(`eventId: '${number}#submitted'`);
  }
});
