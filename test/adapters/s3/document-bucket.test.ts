import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentBucket } from '../../../shared/adapters/s3/document-bucket.ts';
import { quarantineKey, readQuarantineKey, verifiedKey } from '../../../shared/adapters/s3/document-keys.ts';
import { BUCKET, type Engines, startEngines } from '../engines.ts';

let engines: Engines;
const bucket = documentBucket(BUCKET);
beforeAll(async () => {
  engines = await startEngines('s3');
});
afterAll(() => engines.stop());

const put = async (key: string, bytes: Uint8Array, type?: string): Promise<void> => {
  const client = new S3Client({ forcePathStyle: true });
  await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: bytes, ContentType: type }));
  client.destroy();
};

describe('an upload ticket', () => {
  test('names one key and a size, and lets a browser post the file', async () => {
    const ticket = await bucket.ticket('c-1', 'UPLOAD01', 'photo', 'http://localhost/after');
    expect(ticket.fields.key).toBe('quarantine/c-1/UPLOAD01/photo');
    const policy: unknown = JSON.parse(Buffer.from(ticket.fields.Policy ?? '', 'base64').toString());
    expect(policy).toMatchObject({
      conditions: expect.arrayContaining([
        ['content-length-range', 1, 5_242_880],
        { key: 'quarantine/c-1/UPLOAD01/photo' },
        { success_action_redirect: 'http://localhost/after' },
      ]),
    });
    const form = new FormData();
    for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array([1, 2, 3])]), 'photo.jpg');
    const answer = await fetch(ticket.url, { method: 'POST', body: form, redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(await bucket.read('quarantine/c-1/UPLOAD01/photo')).toEqual(new Uint8Array([1, 2, 3]));
  });
});

describe('a document', () => {
  test('is peeked at: its size and first 4,096 bytes', async () => {
    const bytes = new Uint8Array(10_000).fill(7);
    await put('quarantine/c-1/UPLOAD02/photo', bytes);
    const peeked = await bucket.peek('quarantine/c-1/UPLOAD02/photo');
    expect(peeked?.size).toBe(10_000);
    expect(peeked?.head).toEqual(bytes.slice(0, 4096));
  });

  test('may be empty, and may be missing', async () => {
    await put('quarantine/c-1/UPLOAD03/photo', new Uint8Array());
    expect(await bucket.peek('quarantine/c-1/UPLOAD03/photo')).toEqual({ size: 0, head: new Uint8Array() });
    expect(await bucket.peek('quarantine/c-1/UPLOAD04/photo')).toBeUndefined();
    expect(await bucket.read('quarantine/c-1/UPLOAD04/photo')).toBeUndefined();
  });

  test('leaves quarantine, however often it is told to', async () => {
    const key = quarantineKey('c-1', 'UPLOAD05', 'photo');
    await put(key, new Uint8Array([9]));
    expect(await bucket.release(key)).toBe('verified/c-1/UPLOAD05/photo');
    expect(await bucket.release(key)).toBe('verified/c-1/UPLOAD05/photo');
    expect(await bucket.read(key)).toBeUndefined();
    expect(await bucket.read(verifiedKey(key))).toEqual(new Uint8Array([9]));
  });

  test('can be viewed with a plain GET of a signed address', async () => {
    await put('verified/c-1/UPLOAD06/photo', new Uint8Array([4, 2]));
    const key = 'verified/c-1/UPLOAD06/photo';
    const answer = await fetch(await bucket.viewUrl({ key, type: 'jpg' }));
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([4, 2]));
  });

  test.each([
    [{ type: 'jpg' as const }, 'image/jpeg', 'inline'],
    [{ type: 'pdf' as const }, 'application/pdf', 'inline'],
    [{ fault: 'document.mislabelled' }, 'application/octet-stream', 'attachment'],
    [{ type: 'pdf' as const, fault: 'document.mixed' }, 'application/octet-stream', 'attachment'],
  ])('is shown as what was seen of it, %j, and never as the page it came as', async (seen, type, how) => {
    const key = 'quarantine/c-1/UPLOAD07/photo';
    await put(key, new TextEncoder().encode('<script>alert(1)</script>'), 'text/html');
    const { headers } = await fetch(await bucket.viewUrl({ key, ...seen }));
    expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([type, how]);
  });
});

test.each([
  ['quarantine/c-1-a/UPLOAD01/id-front', { campaign: 'c-1-a', uploadId: 'UPLOAD01', kind: 'id-front' }],
  ['quarantine/c-1-a/UPLOAD01/passport', undefined],
  ['quarantine/c-1-a/UPLOAD01/photo/more', undefined],
  ['verified/c-1-a/UPLOAD01/photo', undefined],
  ['quarantine/../UPLOAD01/photo', undefined],
])('the key %s is read as %j', (key, parts) => {
  expect(readQuarantineKey(key)).toEqual(parts);
});
