import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { PLACE } from '../place.ts';

export type RequestParts = {
  readonly request: Pick<
    IncomingMessage,
    'url' | 'method' | 'httpVersion' | 'headers' | 'headersDistinct'
  > & {
    readonly socket: { readonly remoteAddress?: string | undefined };
  };
  readonly body: Buffer;
  readonly routeKey: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly time: number;
};

/** API Gateway passes these on as text; any other body, and bytes that are no text at all, travel as base64. */
const TEXT = /^(text\/|application\/(json|javascript|xml))/;

/**
 * The event of payload format 2.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const requestEvent = (parts: RequestParts): APIGatewayProxyEventV2 => {
  const { request, body, routeKey, time } = parts;
  const { path, query } = splitTarget(request.url ?? '/');
  const { cookie, ...headers } = request.headersDistinct;
  const cookies = (cookie ?? []).flatMap((line) => line.split(/; */)).filter((pair) => pair !== '');
  const parameters = queryParameters(query);
  const asText =
    TEXT.test(request.headers['content-type'] ?? '') && !request.headers['content-encoding'] && isUtf8(body);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 ? { cookies } : {}),
    // The gateway tells how it was reached; here that is always plain HTTP.
    headers: { ...joined(headers), 'x-forwarded-proto': 'http' },
    ...(parameters ? { queryStringParameters: parameters } : {}),
    requestContext: {
      accountId: PLACE.account,
      apiId: 'local',
      domainName: request.headers.host ?? 'localhost',
      domainPrefix: 'localhost',
      http: {
        method: request.method ?? 'GET',
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: (request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: new Date(time).toUTCString(),
      timeEpoch: time,
    },
    ...(body.length > 0 ? { body: body.toString(asText ? 'utf8' : 'base64') } : {}),
    ...(Object.keys(parts.parameters).length > 0 ? { pathParameters: { ...parts.parameters } } : {}),
    isBase64Encoded: body.length > 0 && !asText,
  };
};

/** Path and query of a request target, both as sent. */
export const splitTarget = (target: string): { path: string; query: string } => {
  const at = target.indexOf('?');
  return at < 0 ? { path: target, query: '' } : { path: target.slice(0, at), query: target.slice(at + 1) };
};

const joined = (headers: NodeJS.Dict<string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, (values ?? []).join(',')]));

const queryParameters = (query: string): Record<string, string> | undefined => {
  if (query === '') return undefined;
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = parameters[name] === undefined ? value : `${parameters[name]},${value}`;
  }
  return parameters;
};
