import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { FILES_A_RUN } from '../../../functions/audit-watch/look/quarantine.ts';
import { documentsHandler } from '../../../functions/documents/handler.ts';
import { documentStore } from '../../../shared/adapters/dynamo/document-store.ts';
import { documentBucket } from '../../../shared/adapters/s3/document-bucket.ts';
import { quarantine } from '../../../shared/adapters/s3/quarantine.ts';
import { BUCKET, type Engines, startEngines } from '../../adapters/engines.ts';
import { aJpg, anExe } from '../../builders/files.ts';
import { aContext } from '../http-event.ts';
import { aQueueEvent } from '../queue-event.ts';
import { ARRIVING, due, openDeadLetters, openWatch, recorded, type Watch } from './desk.ts';

const MINUTE = 60_000;

let engines: Engines;
let watch: Watch;
let s3: S3Client;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys', 's3', 'sqs');
  watch = openWatch((await openDeadLetters()).deadLetters, ARRIVING);
  s3 = new S3Client({ forcePathStyle: true });
});
afterAll(async () => {
  s3.destroy();
  await engines.stop();
});
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
});

const put = (key: string, bytes: Uint8Array) =>
  s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: bytes }));
const remove = (key: string) => s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: key }));

/** The documents worker, told of this file now. */
const check = (key: string) =>
  documentsHandler({ bucket: documentBucket(BUCKET), documents: documentStore(watch.table) })(
    aQueueEvent({ Records: [{ eventTime: new Date().toISOString(), s3: { object: { key } } }] }),
    aContext(),
  );

test('pages through the quarantine in the order of its keys, and nowhere else', async () => {
  const keys = ['a/U1', 'a/U2', 'b/U1'].map((upload) => `quarantine/${upload}/photo`);
  for (const key of [...keys.toReversed(), 'verified/a/U0/photo']) await put(key, aJpg());
  const pages = quarantine(BUCKET);
  const first = await pages.page('', 2);
  expect([first.files.map(({ key }) => key), first.more]).toEqual([keys.slice(0, 2), true]);
  const second = await pages.page(keys[1] ?? '', 2);
  expect([second.files.map(({ key }) => key), second.more]).toEqual([keys.slice(2), false]);
  for (const key of keys) await remove(key);
});

test('a file that nobody checked for an hour is found; checked ones, clean or faulty, are not', async () => {
  const [clean, faulty, forgotten] = ['UPLOAD01', 'UPLOAD02', 'UPLOAD03'].map(
    (upload) => `quarantine/2024-open-1/${upload}/photo`,
  );
  if (!clean || !faulty || !forgotten) throw new Error('three keys');
  await put(clean, aJpg());
  await put(faulty, anExe());
  await put(forgotten, aJpg());
  expect((await check(clean)).batchItemFailures).toEqual([]);
  expect((await check(faulty)).batchItemFailures).toEqual([]);
  const now = Date.now();
  await watch.work({}, due(now + 58 * MINUTE));
  expect(await recorded(watch)).toEqual([]);
  await watch.work({}, due(now + 61 * MINUTE));
  expect(await recorded(watch)).toEqual(['document.quarantined campaign 2024-open-1']);
  const [row] = await watch.findings.list();
  const { facts = '' } = (await watch.findings.find(row?.id ?? '')) ?? {};
  expect(facts).toContain('至少有 1 份');
  expect(facts).toContain('2024-open-1/UPLOAD03/photo');
});

test('when there are more files than one run looks at, the next one goes on after them', async () => {
  const files = Array.from({ length: FILES_A_RUN }, (_, place) => ({
    key: `quarantine/full/UPLOAD${String(place).padStart(4, '0')}/photo`,
    storedAt: 0,
  }));
  const page = vi.fn(async (after: string) =>
    after === ''
      ? { files, more: true }
      : { files: [{ key: 'quarantine/last/UPLOAD99/photo', storedAt: 0 }], more: false },
  );
  const at = Date.now() + 2 * 60 * MINUTE;
  for (const run of [0, 1, 2]) await watch.work({ quarantine: { page } }, due(at + run * 15 * MINUTE));
  expect(page.mock.calls.map(([after]) => after)).toEqual(['', files.at(-1)?.key, '']);
  const campaigns = ['2024-open-1', 'full', 'last'];
  expect(await recorded(watch)).toEqual(campaigns.map((code) => `document.quarantined campaign ${code}`));
});
