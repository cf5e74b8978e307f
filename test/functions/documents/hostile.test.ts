import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentsHandler } from '../../../functions/documents/handler.ts';
import { documentStore } from '../../../shared/adapters/dynamo/document-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { documentBucket } from '../../../shared/adapters/s3/document-bucket.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { zipStore } from '../../../shared/tables/zip-store.ts';
import { BUCKET, type Engines, INDEX, startEngines, TABLE } from '../../adapters/engines.ts';
import { aJpg, aPdf, aPng } from '../../builders/files.ts';
import { aContext } from '../http-event.ts';
import { aQueueEvent } from '../queue-event.ts';

const AT = '2024-06-20T02:00:00.000Z';
const SCRIPT = '<script>alert(document.domain)</script>';
const ARCHIVE = zipStore([{ name: 'evil.exe', bytes: Buffer.from('MZ') }]);
const bucket = documentBucket(BUCKET);
let engines: Engines;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 's3');
});
afterAll(() => engines.stop());

const joined = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

/** A picture whose header claims this many pixels. */
const claiming = (width: number, height: number): Buffer => {
  const file = Buffer.from(aPng());
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
};

const HOSTILE: readonly (readonly [string, Buffer, KnownRefusal['code']])[] = [
  ['a PDF that is a page', joined('%PDF-1.4\n<html>', SCRIPT, aPdf()), 'document.mixed'],
  [
    'a PDF with a script of its own',
    joined(aPdf().subarray(0, 9), '<</S/JavaScript/JS(app.alert(1))>>', aPdf()),
    'document.mixed',
  ],
  ['a PDF that starts a program', joined('%PDF-1.4\n<</S /Launch /F (cmd.exe)>>', aPdf()), 'document.mixed'],
  ['a PDF that carries a file', joined('%PDF-1.4\n<</Type /EmbeddedFile>>', aPdf()), 'document.mixed'],
  ['a jpg with an archive behind it', joined(aJpg(), ARCHIVE), 'document.mixed'],
  ['a png with an archive behind it', joined(aPng(), ARCHIVE), 'document.mixed'],
  ['a jpg with a page behind it', joined(aJpg(), SCRIPT), 'document.mixed'],
  ['a jpg with a page in another case', joined(aJpg(), '<SCRIPT SRC=x>'), 'document.mixed'],
  ['a GIF that is a script', joined('GIF89a=1;alert(1)//'), 'document.type'],
  ['a page', joined('<!doctype html>', SCRIPT), 'document.mislabelled'],
  [
    'a picture made of markup',
    joined('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'document.mislabelled',
  ],
  ['an archive', ARCHIVE, 'document.mislabelled'],
  ['a png of 100,000 by 100,000', claiming(100_000, 100_000), 'document.dimensions'],
  ['a png of no pixels', claiming(0, 100), 'document.dimensions'],
  ['a png of as many pixels as fit in its header', claiming(0xffffffff, 0xffffffff), 'document.dimensions'],
  ['a png that breaks off', Buffer.from(aPng()).subarray(0, 60), 'document.broken'],
  ['a jpg that breaks off', Buffer.from(aJpg()).subarray(0, -2), 'document.broken'],
  ['nothing but a signature', Buffer.from([0xff, 0xd8, 0xff]), 'document.broken'],
];

test.each(HOSTILE)(
  '%s stays in quarantine with a plain reason, and is only ever handed out to be saved',
  async (_, bytes, fault) => {
    const uploadId = `UPLOAD${String(HOSTILE.findIndex(([, one]) => one === bytes)).padStart(2, '0')}`;
    const key = `quarantine/c-1/${uploadId}/certificate`;
    const client = new S3Client({ forcePathStyle: true });
    await client.send(
      new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: bytes, ContentType: 'text/html' }),
    );
    client.destroy();
    const documents = documentStore(openTable({ name: TABLE, index: INDEX }));
    const message = {
      Records: [
        {
          eventVersion: '2.1',
          eventSource: 'aws:s3',
          eventName: 'ObjectCreated:Post',
          eventTime: AT,
          s3: { bucket: { name: BUCKET }, object: { key, size: bytes.length } },
        },
      ],
    };
    expect(await documentsHandler({ bucket, documents })(aQueueEvent(message), aContext())).toEqual({
      batchItemFailures: [],
    });
    const [verdict] = await documents.find(uploadId);
    expect(verdict).toMatchObject({ key, fault });
    if (verdict === undefined) return;
    expect(await bucket.read(`verified/c-1/${uploadId}/certificate`)).toBeUndefined();
    const { headers } = await fetch(await bucket.viewUrl(verdict));
    expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      'application/octet-stream',
      'attachment',
    ]);
    const words = refusalText({ code: fault, field: 'certificate' });
    expect(words.action).toContain('上传');
  },
);
