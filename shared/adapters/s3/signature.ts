import { createHash, createHmac } from 'node:crypto';
import type { Place } from './place.ts';

/** AWS Signature Version 4: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html */
const ALGORITHM = 'AWS4-HMAC-SHA256';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type Signer = {
  /** Moment of signing, `20130524T000000Z`. */
  readonly time: string;
  readonly scope: string;
  readonly credential: string;
  sign(text: string): string;
};

const signerOf = ({ region, credentials }: Place, signedAt: Date): Signer => {
  const time = signedAt.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const parts = [time.slice(0, 8), region, 's3', 'aws4_request'];
  const key = parts.reduce<string | Buffer>(hmac, `AWS4${credentials.secretAccessKey}`);
  const scope = parts.join('/');
  const credential = `${credentials.accessKeyId}/${scope}`;
  return { time, scope, credential, sign: (text) => hmac(key, text).toString('hex') };
};

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

export type Presigned = {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Full address of the object, path percent-encoded, without a query. */
  readonly url: string;
  /** Headers that the request must carry with these very values, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signedAt: Date;
  readonly seconds: number;
};

/**
 * The address with which one request can be made by anybody for `seconds`; the body is not signed.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export const presign = (request: Presigned, place: Place): string => {
  const { time, scope, credential, sign } = signerOf(place, request.signedAt);
  const target = new URL(request.url);
  const headers = Object.entries({ ...request.headers, host: target.host }).sort();
  const signedHeaders = headers.map(([name]) => name).join(';');
  const { sessionToken } = place.credentials;
  const query = Object.entries({
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': credential,
    'X-Amz-Date': time,
    'X-Amz-Expires': String(request.seconds),
    ...(sessionToken ? { 'X-Amz-Security-Token': sessionToken } : {}),
    'X-Amz-SignedHeaders': signedHeaders,
  })
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&');
  const lines = headers.map(([name, value]) => `${name}:${value}`);
  const canonical = [request.method, target.pathname, query, ...lines, '', signedHeaders, 'UNSIGNED-PAYLOAD'];
  const signature = sign([ALGORITHM, time, scope, sha256(canonical.join('\n'))].join('\n'));
  return `${request.url}?${query}&X-Amz-Signature=${signature}`;
};

export type PostForm = {
  readonly bucket: string;
  readonly key: string;
  /** Least and most bytes of the file. */
  readonly size: readonly [number, number];
  readonly redirectTo?: string | undefined;
  readonly signedAt: Date;
  readonly seconds: number;
};

/**
 * The fields of a form with which a browser can post one file to exactly one key.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export const postFields = (form: PostForm, place: Place): Readonly<Record<string, string>> => {
  const { time, credential, sign } = signerOf(place, form.signedAt);
  const { sessionToken } = place.credentials;
  const fields = {
    ...(form.redirectTo === undefined ? {} : { success_action_redirect: form.redirectTo }),
    bucket: form.bucket,
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': credential,
    'X-Amz-Date': time,
    ...(sessionToken ? { 'X-Amz-Security-Token': sessionToken } : {}),
    key: form.key,
  };
  const expiration = new Date(form.signedAt.getTime() + form.seconds * 1000).toISOString();
  const exact = Object.entries(fields).map(([name, value]) => ({ [name]: value }));
  const conditions = [['content-length-range', ...form.size], ...exact];
  const Policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
  return { ...fields, Policy, 'X-Amz-Signature': sign(Policy) };
};
