import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** A JSON POST as API Gateway hands it to a function (payload format 2.0), at `now` (epoch milliseconds). */
export const postEvent = (
  route: string,
  campaign: string,
  body: unknown,
  now: number,
): APIGatewayProxyEventV2 => {
  const path = route.replace('POST ', '').replace('{code}', campaign);
  return {
    version: '2.0',
    routeKey: route,
    rawPath: path,
    rawQueryString: '',
    headers: { 'content-type': 'application/json', host: 'localhost' },
    pathParameters: { code: campaign },
    isBase64Encoded: false,
    body: JSON.stringify(body),
    requestContext: {
      accountId: '123456789012',
      apiId: 'bench',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
      requestId: 'bench',
      routeKey: route,
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
  };
};
