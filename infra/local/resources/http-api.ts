import * as z from 'zod';
import { ignored, type Kind } from '../template/kind.ts';

const apiProperties = z.strictObject({
  Name: z.string(),
  ProtocolType: z.literal('HTTP'),
  ...ignored('Description', 'Tags'),
});

export const apiKind: Kind<z.infer<typeof apiProperties>> = {
  type: 'AWS::ApiGatewayV2::Api',
  properties: apiProperties,
  attributes: (id) => ({ ref: id, att: { ApiEndpoint: `http://${id}.localhost` } }),
};

const stageProperties = z.strictObject({
  ApiId: z.string(),
  StageName: z.literal('$default'),
  AutoDeploy: z.literal(true),
  // One person on one machine is not throttled, and what was asked for is seen in the functions' own logs.
  ...ignored('DefaultRouteSettings', 'RouteSettings', 'AccessLogSettings', 'Tags'),
});

export const stageKind: Kind<z.infer<typeof stageProperties>> = {
  type: 'AWS::ApiGatewayV2::Stage',
  properties: stageProperties,
  attributes: (id) => ({ ref: id, att: {} }),
};

const integrationProperties = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});

export const integrationKind: Kind<z.infer<typeof integrationProperties>> = {
  type: 'AWS::ApiGatewayV2::Integration',
  properties: integrationProperties,
  attributes: (id) => ({ ref: id, att: {} }),
};

const routeProperties = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string().startsWith('integrations/'),
});

export const routeKind: Kind<z.infer<typeof routeProperties>> = {
  type: 'AWS::ApiGatewayV2::Route',
  properties: routeProperties,
  attributes: (id) => ({ ref: id, att: {} }),
};
