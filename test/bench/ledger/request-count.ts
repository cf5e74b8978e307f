import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest, IncomingMessage } from 'node:http';

export const SERVICES = ['DYNAMODB', 'S3', 'KMS'] as const;
export type Service = (typeof SERVICES)[number];

type Counted = { count: number; sent: number; received: number };

/** Requests to each service, and the bytes of their bodies and answers. */
export type Requests = Readonly<Record<Service, Readonly<Counted>>>;

const SENT = 'http.client.request.start';
const ANSWERED = 'http.client.response.finish';
const nothing = (): Counted => ({ count: 0, sent: 0, received: 0 });
const none = (): Record<Service, Counted> => ({ DYNAMODB: nothing(), S3: nothing(), KMS: nothing() });

const part = (message: unknown, name: string): unknown =>
  typeof message === 'object' && message !== null ? Reflect.get(message, name) : undefined;

/**
 * Counts what the SDK really sends to the engines (AWS_ENDPOINT_URL_*), without standing between them. Source: diagnostics_channel,
 * https://nodejs.org/api/diagnostics_channel.html#http
 */
export const countRequests = () => {
  const hosts = new Map(
    SERVICES.map((service) => [new URL(process.env[`AWS_ENDPOINT_URL_${service}`] ?? '').host, service]),
  );
  let counted = none();
  const countedOf = (
    message: unknown,
  ): { readonly request: ClientRequest; readonly into: Counted } | undefined => {
    const request = part(message, 'request');
    if (!(request instanceof ClientRequest)) return undefined;
    const service = hosts.get(String(request.getHeader('host')));
    return service && { request, into: counted[service] };
  };
  const onRequest = (message: unknown): void => {
    const found = countedOf(message);
    if (found === undefined) return;
    found.into.count += 1;
    found.into.sent += Number(found.request.getHeader('content-length') ?? 0);
  };
  const onAnswer = (message: unknown): void => {
    const [found, response] = [countedOf(message), part(message, 'response')];
    if (found !== undefined && response instanceof IncomingMessage)
      found.into.received += Number(response.headers['content-length'] ?? 0);
  };
  subscribe(SENT, onRequest);
  subscribe(ANSWERED, onAnswer);
  return {
    /** Counted since the last call. */
    take: (): Requests => {
      const taken = counted;
      counted = none();
      return taken;
    },
    stop: () => {
      unsubscribe(SENT, onRequest);
      unsubscribe(ANSWERED, onAnswer);
    },
  };
};
