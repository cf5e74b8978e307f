import { expect, test } from 'vitest';
import { presignGet } from '../../../shared/adapters/s3/presign.ts';

// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html, "Example"
test('signs as the documentation does', () => {
  const url = presignGet({
    url: 'https://examplebucket.s3.amazonaws.com/test.txt',
    region: 'us-east-1',
    credentials: {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    },
    signedAt: new Date('2013-05-24T00:00:00Z'),
    seconds: 86_400,
  });
  expect(new URL(url).searchParams.get('X-Amz-Signature')).toBe(
    'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  );
});
