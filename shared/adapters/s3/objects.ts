import { setTimeout as wait } from 'node:timers/promises';
import { bucketUrl, type Place, placeOf } from './place.ts';
import { type PostForm, type Presigned, postFields, presign } from './signature.ts';

type Call = {
  readonly method: Presigned['method'];
  readonly key: string;
  /** Signed with the request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent along unsigned. */
  readonly more?: Readonly<Record<string, string>>;
  readonly body?: string;
};

const TRIES = 3;
const FIRST_PAUSE_MS = 100;
const PATIENCE_MS = 10_000;
const CALL_SECONDS = 60;

// S3 compares with its own clock, so signatures carry the machine's time and not the event's.
const now = (): Date => new Date();

const addressOf = (bucket: string, place: Place, key: string): string =>
  `${bucketUrl(bucket, place)}/${key.split('/').map(encodeURIComponent).join('/')}`;

/** Tries again what S3 or the line failed at; 4xx answers are answers. */
const patiently = async (send: () => Promise<Response>, attempt = 1): Promise<Response> => {
  const answer = await send().catch((error: unknown) => {
    if (attempt === TRIES) throw error;
    return undefined;
  });
  if (answer && (answer.status < 500 || attempt === TRIES)) return answer;
  await wait(FIRST_PAUSE_MS * 2 ** (attempt - 1));
  return patiently(send, attempt + 1);
};

const failure = async (method: string, answer: Response): Promise<Error> => {
  const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? '';
  return new Error(`S3 answered ${method} with ${answer.status} ${code}`);
};

/**
 * The few requests this project makes of a bucket. The SDK's S3 client would be 150 KB in every bundle and a third of a cold
 * start, most of it descriptions of operations nobody calls; see shared/decisions.
 * `get` and `size` answer undefined, `copy` false, when the object is not there; everything else unexpected throws.
 */
export const bucketObjects = (bucket: string) => {
  const call = async ({
    method,
    key,
    headers = {},
    more = {},
    body,
  }: Call): Promise<Response | undefined> => {
    const place = placeOf();
    const url = addressOf(bucket, place, key);
    const answer = await patiently(() =>
      fetch(presign({ method, url, headers, signedAt: now(), seconds: CALL_SECONDS }, place), {
        method,
        headers: { ...headers, ...more },
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body === undefined ? {} : { body }),
      }),
    );
    if (answer.status === 404) {
      await answer.body?.cancel();
      return undefined;
    }
    if (!answer.ok) throw await failure(method, answer);
    return answer;
  };

  return {
    /** The bytes of an object, or its first `most` bytes (1 or more; the object must not be empty then). */
    get: async (key: string, most?: number): Promise<Uint8Array | undefined> => {
      const range = `bytes=0-${(most ?? 0) - 1}`;
      const answer = await call({ method: 'GET', key, ...(most !== undefined && { more: { range } }) });
      return answer && new Uint8Array(await answer.arrayBuffer());
    },
    /** Size in bytes. */
    size: async (key: string): Promise<number | undefined> => {
      const answer = await call({ method: 'HEAD', key });
      return answer && Number(answer.headers.get('content-length') ?? 0);
    },
    put: async (key: string, body: string, type: string): Promise<void> => {
      const answer = await call({ method: 'PUT', key, more: { 'content-type': type }, body });
      await answer?.body?.cancel();
    },
    copy: async (from: string, to: string): Promise<boolean> => {
      const headers = { 'x-amz-copy-source': `/${bucket}/${from}` };
      const answer = await call({ method: 'PUT', key: to, headers });
      // A copy that breaks off has begun its answer with 200: what went wrong stands in the body.
      if (answer && /<Error>/.test(await answer.clone().text())) throw await failure('copy', answer);
      return answer !== undefined;
    },
    remove: async (key: string): Promise<void> => {
      const answer = await call({ method: 'DELETE', key });
      await answer?.body?.cancel();
    },
    /** Address with which a browser can read the object for so many seconds. */
    viewUrl: (key: string, seconds: number): string => {
      const place = placeOf();
      return presign({ method: 'GET', url: addressOf(bucket, place, key), signedAt: now(), seconds }, place);
    },
    /** Address and fields with which a browser can post the object. */
    postForm: (form: Omit<PostForm, 'bucket' | 'signedAt'>) => {
      const place = placeOf();
      return {
        url: `${bucketUrl(bucket, place)}/`,
        fields: postFields({ ...form, bucket, signedAt: now() }, place),
      };
    },
  };
};
