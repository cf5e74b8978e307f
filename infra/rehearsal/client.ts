import { type CookieJar, createCookieJar } from './cookie-jar.ts';

export type Reply = {
  readonly status: number;
  /** Address that answered, after redirects. */
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
};

export type Sending = {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData | URLSearchParams;
  /** Stop at the first redirect and answer it. Default: follow up to ten. */
  readonly stay?: boolean;
};

export type Client = {
  /** Sends to a path of the site or to a full address, with the cookies collected so far. */
  send(address: string, sending?: Sending): Promise<Reply>;
  /** Posts a value as JSON and asks for JSON back. */
  postJson(address: string, value: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
};

/** A browser reduced to what a rehearsal needs: cookies, redirects, forms. `origin` is the site's address. */
export const createClient = (origin: string): Client => {
  const jar = createCookieJar();
  const send = async (address: string, sending: Sending = {}): Promise<Reply> => {
    let url = new URL(address, origin);
    let response = await request(jar, url, sending);
    for (let hops = 0; hops < 10 && !sending.stay; hops += 1) {
      const next = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || next === null) break;
      await response.body?.cancel();
      url = new URL(next, url);
      response = await request(jar, url, {});
    }
    return { status: response.status, url: url.href, headers: response.headers, text: await response.text() };
  };
  return {
    send,
    postJson: (address, value, headers) =>
      send(address, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(value),
      }),
  };
};

const request = async (jar: CookieJar, url: URL, sending: Sending): Promise<Response> => {
  const cookie = jar.header(url);
  const response = await fetch(url, {
    method: sending.method ?? 'GET',
    headers: { ...sending.headers, ...(cookie === '' ? {} : { cookie }) },
    ...(sending.body === undefined ? {} : { body: sending.body }),
    redirect: 'manual',
  });
  jar.take(url, response.headers);
  return response;
};
