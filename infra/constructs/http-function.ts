import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { BundledFunction, type BundledFunctionProps } from './bundled-function.ts';
import type { CountyApi } from './http-api.ts';

export type HttpFunctionProps = Omit<BundledFunctionProps, 'timeout' | 'memorySize'> & {
  readonly api: CountyApi;
  /** API Gateway route keys, see infra/routes.ts. */
  readonly routes: readonly string[];
};

/** A function behind the HTTP API. Memory buys CPU: 1,024 MB renders a page several times faster than 256 MB. */
export class HttpFunction extends BundledFunction {
  constructor(scope: Construct, id: string, props: HttpFunctionProps) {
    super(scope, id, { ...props, timeout: Duration.seconds(20), memorySize: 1024 });
    props.api.route(this, props.routes);
  }
}
