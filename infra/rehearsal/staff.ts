import * as z from 'zod';
import { createClient, type Reply, type Sending } from './client.ts';
import { expectJson, UnexpectedReply } from './expect-reply.ts';

export type Account = { readonly account: string; readonly password: string };

export type StaffMember = {
  /** GET, answered as JSON. */
  get(path: string): Promise<Reply>;
  /** POST of a JSON value, answered as JSON. */
  post(path: string, value: unknown): Promise<Reply>;
  /** POST of one file in multipart/form-data, field `file`. */
  upload(path: string, fileName: string, text: string): Promise<Reply>;
};

const session = z.object({ csrf: z.string() });

/**
 * A member of staff at the console. Signs in over HTTP through the OpenID provider at the first request, and again whenever the
 * session is refused, as after a jump of the clock.
 */
export const createStaffMember = (origin: string, { account, password }: Account): StaffMember => {
  let client = createClient(origin);
  let csrf = '';

  const signIn = async (): Promise<void> => {
    client = createClient(origin);
    const form = await client.send('/console/login');
    if (form.status !== 200) throw new UnexpectedReply('登录页', form);
    // The provider's one form is posted to its own address.
    const body = new URLSearchParams({ account, password });
    const landed = await client.send(form.url, { method: 'POST', body });
    if (landed.status !== 200) throw new UnexpectedReply(`${account} 登录`, landed);
    const answer = await client.send('/console/session', { headers: { accept: 'application/json' } });
    csrf = expectJson(answer, `${account} 的会话`, [200], session).csrf;
  };

  const ask = async (path: string, sending: () => Sending): Promise<Reply> => {
    if (csrf === '') await signIn();
    const reply = await client.send(path, { ...sending(), stay: true });
    if (!signedOut(reply)) return reply;
    await signIn();
    return client.send(path, { ...sending(), stay: true });
  };

  const headers = () => ({ accept: 'application/json', 'x-csrf-token': csrf });
  return {
    get: (path) => ask(path, () => ({ headers: { accept: 'application/json' } })),
    post: (path, value) =>
      ask(path, () => ({
        method: 'POST',
        headers: { ...headers(), 'content-type': 'application/json' },
        body: JSON.stringify(value),
      })),
    upload: (path, fileName, text) =>
      ask(path, () => {
        const body = new FormData();
        body.set('file', new Blob([text], { type: 'text/csv' }), fileName);
        return { method: 'POST', headers: headers(), body };
      }),
  };
};

const signedOut = (reply: Reply): boolean =>
  reply.status === 401 ||
  (reply.status >= 300 && reply.status < 400 && /\/login/.test(reply.headers.get('location') ?? ''));
