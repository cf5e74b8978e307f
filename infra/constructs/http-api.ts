import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnIntegration,
  CfnRoute,
  CfnStage,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { LIMITS } from '../routes.ts';
import type { BundledFunction } from './bundled-function.ts';
import { service } from './service-principals.ts';
import type { StorageKey } from './storage-key.ts';

// Names the route, never the address: an address may hold an application number.
const ACCESS_LOG = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  route: '$context.routeKey',
  status: '$context.status',
  error: '$context.integrationErrorMessage',
  length: '$context.responseLength',
});

/** Requests per second, and at once, that all visitors of a county together may make before they are asked to wait (429). */
const THROTTLE = { rateLimit: 200, burstLimit: 400 };

/** The county's one HTTP API: public site and console, throttled, with an access log. */
export class CountyApi extends Construct {
  readonly url: string;
  readonly api: HttpApi;
  readonly #stage: CfnStage;
  readonly #limits: Record<string, object> = {};

  constructor(scope: Construct, id: string, storage: StorageKey) {
    super(scope, id);
    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: storage.key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.api = new HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      createDefaultStage: false,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(ACCESS_LOG),
      },
    });
    this.url = stage.url;
    const resource = stage.node.defaultChild;
    if (!(resource instanceof CfnStage)) throw new Error('a stage without its resource');
    this.#stage = resource;
  }

  /** Sends these route keys (`GET /status`, `ANY /console/{proxy+}`, `$default`) to the function. */
  route(target: BundledFunction, keys: readonly string[]): void {
    const apiId = this.api.apiId;
    const integration = new CfnIntegration(target, 'Integration', {
      apiId,
      integrationType: 'AWS_PROXY',
      integrationUri: target.lambda.functionArn,
      payloadFormatVersion: '2.0',
    });
    for (const key of keys) {
      // Staff are known by their own session, applicants by number and code: the functions check both, not the API.
      const route = new CfnRoute(target, `Route ${key}`, {
        apiId,
        routeKey: key,
        target: `integrations/${integration.ref}`,
      });
      this.#limit(key, route);
    }
    target.lambda.addPermission('InvokeByApi', {
      principal: service('apiGateway'),
      sourceArn: Stack.of(this).formatArn({ service: 'execute-api', resource: apiId, resourceName: '*' }),
    });
  }

  /** What may be asked for less often than the rest; a stage can only name routes that are there. */
  #limit(key: string, route: CfnRoute): void {
    const limit = LIMITS[key];
    if (!limit) return;
    this.#limits[key] = { ThrottlingRateLimit: limit.perSecond, ThrottlingBurstLimit: limit.atOnce };
    this.#stage.routeSettings = { ...this.#limits };
    this.#stage.addResourceDependency(route);
  }
}
