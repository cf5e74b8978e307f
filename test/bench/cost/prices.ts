import type { Unit } from './usage.ts';

/** What one unit costs; a unit that is not here has no price of its own, or none that could be read in print. */
export type Prices = {
  readonly region: string;
  readonly currency: string;
  readonly each: Partial<Readonly<Record<Unit, number>>>;
  /** Per gigabyte and month. */
  readonly storage: { readonly table?: number; readonly bucket?: number };
  /** Per month and piece of what the template declares, by resource type. */
  readonly standing: Readonly<Record<string, number>>;
};

const MILLION = 1_000_000;
const GB = 1e9;

/**
 * On demand, without free tiers, taxes and discounts; arm64. Sources: https://aws.amazon.com/lambda/pricing/,
 * https://aws.amazon.com/dynamodb/pricing/on-demand/, https://aws.amazon.com/sqs/pricing/, https://aws.amazon.com/s3/pricing/,
 * https://aws.amazon.com/kms/pricing/, https://aws.amazon.com/api-gateway/pricing/, https://aws.amazon.com/secrets-manager/pricing/,
 * https://aws.amazon.com/cloudwatch/pricing/. Point-in-time recovery is in the table's storage.
 */
export const US_EAST_1: Prices = {
  region: 'us-east-1',
  currency: 'USD',
  each: {
    'HTTP requests': 1 / MILLION,
    'Lambda invocations': 0.2 / MILLION,
    'Lambda GB-s': 0.0000133334,
    'table WCU': 0.625 / MILLION,
    'table RCU': 0.125 / MILLION,
    'queue requests': 0.5 / MILLION,
    'S3 writes': 5 / MILLION,
    'S3 reads': 0.4 / MILLION,
    'KMS requests': 3 / MILLION,
    'KMS signatures': 15 / MILLION,
    'secret reads': 5 / MILLION,
    'log bytes': 0.5 / GB,
  },
  storage: { table: 0.25 + 0.2, bucket: 0.023 },
  standing: {
    'AWS::KMS::Key': 1,
    'AWS::SecretsManager::Secret': 0.4,
    'AWS::CloudWatch::Alarm': 0.1,
    'AWS::CloudWatch::Dashboard': 3,
  },
};

/** Only what could be read in print: https://www.amazonaws.cn/en/dynamodb/pricing/ */
export const CN_NORTH_1: Prices = {
  region: 'cn-north-1',
  currency: 'CNY',
  each: { 'table WCU': 11.1538 / MILLION },
  storage: {},
  standing: {},
};
