import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { documentsHandler } from '../../../functions/documents/handler.ts';
import { digestOf } from '../../../shared/adapters/digest.ts';
import { documentStore } from '../../../shared/adapters/dynamo/document-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { documentBucket } from '../../../shared/adapters/s3/document-bucket.ts';
import type { DocumentStore } from '../../../shared/ports/document-store.ts';
import { BUCKET, type Engines, INDEX, startEngines, TABLE } from '../../adapters/engines.ts';
import { aJpg, anExe } from '../../builders/files.ts';
import { aContext } from '../http-event.ts';
import { aQueueEvent } from '../queue-event.ts';

const AT = '2024-06-20T02:00:00.000Z';
const bucket = documentBucket(BUCKET);
let engines: Engines;
let documents: DocumentStore;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 's3');
  documents = documentStore(openTable({ name: TABLE, index: INDEX }));
});
afterAll(() => engines.stop());
afterEach(() => vi.restoreAllMocks());

const put = async (key: string, bytes: Uint8Array): Promise<void> => {
  const client = new S3Client({ forcePathStyle: true });
  await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: bytes }));
  client.destroy();
};

const arrived = (...keys: readonly string[]) => ({
  Records: keys.map((key) => ({
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    eventName: 'ObjectCreated:Post',
    eventTime: AT,
    s3: { bucket: { name: BUCKET }, object: { key: encodeURIComponent(key), size: 1 } },
  })),
});

const work = (...messages: readonly unknown[]) =>
  documentsHandler({ bucket, documents })(aQueueEvent(...messages), aContext());

describe('an uploaded document', () => {
  test('that is in order leaves quarantine with its verdict', async () => {
    const bytes = aJpg(80, 120);
    await put('quarantine/c-1/UPLOAD01/photo', bytes);
    expect(await work(arrived('quarantine/c-1/UPLOAD01/photo'))).toEqual({ batchItemFailures: [] });
    expect(await documents.find('UPLOAD01')).toEqual([
      {
        uploadId: 'UPLOAD01',
        kind: 'photo',
        key: 'verified/c-1/UPLOAD01/photo',
        type: 'jpg',
        size: bytes.length,
        sha256: digestOf(bytes),
        width: 80,
        height: 120,
        checkedAt: Date.parse(AT),
      },
    ]);
    expect(await bucket.read('quarantine/c-1/UPLOAD01/photo')).toBeUndefined();
    expect(await bucket.read('verified/c-1/UPLOAD01/photo')).toEqual(new Uint8Array(bytes));
  });

  test('that is a program named as a picture stays in quarantine', async () => {
    await put('quarantine/c-1/UPLOAD02/id-front', anExe());
    await work(arrived('quarantine/c-1/UPLOAD02/id-front'));
    expect(await documents.find('UPLOAD02')).toMatchObject([
      { kind: 'id-front', fault: 'document.mislabelled', key: 'quarantine/c-1/UPLOAD02/id-front' },
    ]);
    expect(await bucket.read('verified/c-1/UPLOAD02/id-front')).toBeUndefined();
  });

  test('has the same verdict however often its arrival is told', async () => {
    await put('quarantine/c-1/UPLOAD03/photo', aJpg());
    const message = arrived('quarantine/c-1/UPLOAD03/photo');
    await work(message);
    const first = await documents.find('UPLOAD03');
    expect(await work(message, message)).toEqual({ batchItemFailures: [] });
    expect(await documents.find('UPLOAD03')).toEqual(first);
  });

  test('that was replaced is judged anew', async () => {
    const key = 'quarantine/c-1/UPLOAD04/photo';
    await put(key, anExe());
    await work(arrived(key));
    await put(key, aJpg());
    await work(arrived(key));
    expect((await documents.find('UPLOAD04'))[0]?.fault).toBeUndefined();
  });

  test('that is gone is nobody’s business any more', async () => {
    expect(await work(arrived('quarantine/c-1/UPLOAD05/photo'))).toEqual({ batchItemFailures: [] });
    expect(await documents.find('UPLOAD05')).toEqual([]);
  });
});

describe('a message', () => {
  test('that S3 sends to try the queue is taken', async () => {
    const test = { Service: 'Amazon S3', Event: 's3:TestEvent', Time: AT, Bucket: BUCKET };
    expect(await work(test)).toEqual({ batchItemFailures: [] });
  });

  test('that is not ours is reported, and the others go on', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await put('quarantine/c-1/UPLOAD06/photo', aJpg());
    const answer = await work(
      { Records: [] },
      arrived('quarantine/passport.jpg'),
      'hello',
      arrived('quarantine/c-1/UPLOAD06/photo'),
    );
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
      'm-0',
      'm-1',
      'm-2',
    ]);
    expect(await documents.find('UPLOAD06')).toHaveLength(1);
  });
});
