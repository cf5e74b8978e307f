import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../shared/ledger/signed-note.ts';
import { aCampaignFile, apply, CODE, consoleCloud, fileFor, OPENS, signIn } from '../functions/console/desk.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await consoleCloud();
});
afterAll(() => cloud.stop());

const publicFile = (path: string) =>
  fetch(`${cloud.endpoints.s3}/${cloud.bucketNames.notices}/ledger/${path}`).then((reply) => reply.text());

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
    for (const text of [number, citizenId, '王小']) expect(entries).not.toContain(text);
});
