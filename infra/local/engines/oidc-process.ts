import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import * as z from 'zod';
import { openOidcKeys } from '../oidc/keys.ts';
import { loginPage } from '../oidc/login-page.ts';
import { createProvider } from '../oidc/provider.ts';
import { ACR, DEMO_ACCOUNTS, DEMO_PASSWORD } from '../staff.ts';
import { portOf, serveEngine } from './engine-process.ts';

const settings = z.object({
  port: z.number().int(),
  folder: z.string(),
  county: z.string(),
  clientId: z.string(),
  redirectUris: z.array(z.string()),
  postLogoutUris: z.array(z.string()),
});

serveEngine(async (given) => {
  const { port: wanted, folder, ...rest } = settings.parse(given);
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    if (!provider) response.writeHead(503).end();
    else if (request.url?.startsWith('/interaction/')) {
      signIn(provider, request, response).catch(() =>
        response.writeHead(400).end('登录已失效，请回到后台重新登录。'),
      );
    } else provider.callback()(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', resolve);
  });
  const port = portOf(server.address());
  provider = createProvider({ ...rest, issuer: `http://127.0.0.1:${port}` }, openOidcKeys(folder));
  return port;
});

const signIn = async (
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  await provider.interactionDetails(request, response);
  if (request.method !== 'POST') return page(response, 200, false);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
  const account = DEMO_ACCOUNTS.find((known) => known.account === form.get('account'));
  if (!account || form.get('password') !== DEMO_PASSWORD) return page(response, 401, true);
  const login = { accountId: account.account, acr: ACR, amr: ['pwd', 'otp'] };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
};

const page = (response: ServerResponse, status: number, failed: boolean): void => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(loginPage(failed));
};
