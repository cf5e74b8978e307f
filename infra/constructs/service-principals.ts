import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';

/**
 * Services that act on the stack's behalf. These have the same principal name in every partition, aws-cn included: it is a
 * name, not an address, and the only place where the suffix may be written out.
 */
export const SERVICES = {
  lambda: 'lambda.amazonaws.com',
  apiGateway: 'apigateway.amazonaws.com',
  s3: 's3.amazonaws.com',
  s3Logs: 'logging.s3.amazonaws.com',
  scheduler: 'scheduler.amazonaws.com',
  cloudwatch: 'cloudwatch.amazonaws.com',
} as const;

/** The principal of one of them, under conditions (IAM operator → key → value). */
export const service = (
  name: keyof typeof SERVICES,
  conditions?: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ServicePrincipal => new ServicePrincipal(SERVICES[name], conditions ? { conditions } : {});
