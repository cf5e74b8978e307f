import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

export const sms = z.strictObject({
  v: z.literal(1),
  id: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.number(),
  to: z.string(),
  text: z.string(),
  kind: z.string(),
});
export type ReceivedSms = z.infer<typeof sms>;

/** What the gateway answers a request: a status, or nothing for ever. */
export type Reaction = (sms: ReceivedSms, tries: number) => number | 'silence';

/** An SMS gateway on a port of its own: keeps every request, and answers as it is told. */
export const startGateway = async (react: Reaction = () => 200) => {
  const requests: {
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
    readonly sms: ReceivedSms;
  }[] = [];
  const behaviour = { react };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const received = sms.parse(JSON.parse(body));
    requests.push({ headers: request.headers, body, sms: received });
    const tries = requests.filter((one) => one.sms.id === received.id).length;
    const answer = behaviour.react(received, tries);
    if (answer !== 'silence') response.writeHead(answer, { location: '/elsewhere' }).end('{"queued":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}/sms`,
    requests,
    behaviour,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
export type Gateway = Awaited<ReturnType<typeof startGateway>>;
