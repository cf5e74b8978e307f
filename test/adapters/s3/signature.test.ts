import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { bucketUrl, placeOf } from '../../../shared/adapters/s3/place.ts';
import { postFields, presign } from '../../../shared/adapters/s3/signature.ts';

const KEYS = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const signedAt = new Date('2013-05-24T00:00:00Z');

afterEach(() => vi.useRealTimers());

describe('a signed address', () => {
  // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html, "Example"
  test('is the one of the documentation', () => {
    const url = 'https://examplebucket.s3.amazonaws.com/test.txt';
    const signed = presign({ method: 'GET', url, signedAt, seconds: 86_400 }, placeOf(KEYS));
    expect(new URL(signed).searchParams.get('X-Amz-Signature')).toBe(
      'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    );
  });

  test('binds the headers it names, and carries the session', () => {
    const request = {
      method: 'PUT' as const,
      url: 'https://b.example/k',
      headers: { 'x-amz-copy-source': '/b/other' },
      signedAt,
      seconds: 60,
    };
    const place = placeOf({ ...KEYS, AWS_SESSION_TOKEN: 'a+b/c=' });
    const signed = presign(request, place);
    const { searchParams } = new URL(signed);
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('host;x-amz-copy-source');
    expect(searchParams.get('X-Amz-Security-Token')).toBe('a+b/c=');
    const other = presign({ ...request, headers: { 'x-amz-copy-source': '/b/another' } }, place);
    expect(new URL(other).searchParams.get('X-Amz-Signature')).not.toBe(searchParams.get('X-Amz-Signature'));
  });
});

describe('a post form', () => {
  test.each([undefined, 'session/token='])(
    'says what the SDK would say, session %s',
    async (sessionToken) => {
      vi.useFakeTimers({ now: signedAt, toFake: ['Date'] });
      const place = placeOf({ ...KEYS, AWS_SESSION_TOKEN: sessionToken });
      const client = new S3Client({
        region: place.region,
        credentials: {
          accessKeyId: place.credentials.accessKeyId,
          secretAccessKey: place.credentials.secretAccessKey,
          ...(sessionToken && { sessionToken }),
        },
      });
      const redirectTo = 'https://site.example/after?kind=photo';
      const theirs = await createPresignedPost(client, {
        Bucket: 'documents',
        Key: 'quarantine/c/u/photo',
        Conditions: [['content-length-range', 1, 5]],
        Fields: { success_action_redirect: redirectTo },
        Expires: 900,
      });
      client.destroy();
      const form = { bucket: 'documents', key: 'quarantine/c/u/photo', size: [1, 5] as const, redirectTo };
      const ours = postFields({ ...form, signedAt, seconds: 900 }, place);
      const policyOf = (fields: Readonly<Record<string, string>>): string =>
        Buffer.from(fields.Policy ?? '', 'base64')
          .toString()
          .replace('.000Z', 'Z');
      expect(policyOf(ours)).toBe(policyOf(theirs.fields));
      expect(Object.keys(ours).toSorted()).toEqual(Object.keys(theirs.fields).toSorted());
      expect(ours['X-Amz-Credential']).toBe(theirs.fields['X-Amz-Credential']);
    },
  );
});

test.each([
  [{}, 'https://documents.s3.us-east-1.amazonaws.com'],
  [{ AWS_REGION: 'cn-north-1' }, 'https://documents.s3.cn-north-1.amazonaws.com.cn'],
  [{ AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9000' }, 'http://127.0.0.1:9000/documents'],
])('with %j a bucket lies at %s', (more, url) => {
  expect(bucketUrl('documents', placeOf({ ...KEYS, ...more }))).toBe(url);
});
