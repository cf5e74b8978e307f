import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

export type Asked = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
};

/** A request as API Gateway hands it to a function (payload format 2.0). */
export const anHttpEvent = ({
  method = 'GET',
  path,
  headers = {},
  cookies,
  body,
  now,
  ...more
}: Asked): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'localhost', ...headers },
  ...(cookies ? { cookies: [...cookies] } : {}),
  ...(body === undefined ? {} : { body }),
  isBase64Encoded: more.isBase64Encoded ?? false,
  requestContext: {
    accountId: '123456789012',
    apiId: 'test',
    domainName: 'localhost',
    domainPrefix: 'localhost',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    requestId: 'request-1',
    routeKey: '$default',
    stage: '$default',
    time: new Date(now).toISOString(),
    timeEpoch: now,
  },
});

/** What Lambda tells a function of its invocation. */
export const aContext = (): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:test',
  memoryLimitInMB: '512',
  awsRequestId: 'request-1',
  logGroupName: 'test',
  logStreamName: 'test',
  getRemainingTimeInMillis: () => 30_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});
