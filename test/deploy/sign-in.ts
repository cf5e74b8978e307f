import { DEMO_PASSWORD } from '../../infra/local/staff.ts';
import { createClient } from '../../infra/rehearsal/client.ts';
import { type Visitor, visit } from '../web/visitor.ts';

/** The most redirects a provider answers a password with. */
const HOPS = 5;

/**
 * A browser that has given its password to the county's provider and is about to come back: `callback` is the path with the
 * code. Whoever follows it is signed in.
 */
export const authorized = async (
  url: string,
  account: string,
): Promise<{ readonly browser: Visitor; readonly callback: URL }> => {
  const browser = visit(url);
  const { location } = await browser.get('/console/login');
  const provider = createClient(new URL(location).origin);
  const form = await provider.send(location);
  const body = new URLSearchParams({ account, password: DEMO_PASSWORD });
  let reply = await provider.send(form.url, { method: 'POST', body, stay: true });
  for (let hop = 0; hop < HOPS; hop += 1) {
    const next = new URL(reply.headers.get('location') ?? '', reply.url);
    if (next.origin === url) return { browser, callback: next };
    reply = await provider.send(next.href, { stay: true });
  }
  throw new Error(`the provider does not lead back to ${url}: ${reply.status} ${reply.text}`);
};

/** A browser signed in at the county's console. */
export const signedIn = async (url: string, account: string): Promise<Visitor> => {
  const { browser, callback } = await authorized(url, account);
  await browser.get(callback.pathname + callback.search);
  return browser;
};
