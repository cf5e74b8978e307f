import * as z from 'zod';
import { localArn } from '../place.ts';
import { ignored, type Kind } from '../template/kind.ts';

/** A type that guards or watches on AWS and has nothing to do here; `arn` when others refer to its Arn. */
const bystander = (
  type: string,
  properties: readonly string[],
  arn?: (id: string) => string,
): Kind<unknown> => ({
  type,
  properties: z.strictObject(ignored(...properties, 'Tags')),
  attributes: (id) => ({ ref: id, att: Object.fromEntries(arn ? [['Arn', arn(id)]] : []) }),
});

const ALARM = [
  'AlarmActions',
  'AlarmDescription',
  'ComparisonOperator',
  'Dimensions',
  'EvaluationPeriods',
  'MetricName',
  'Namespace',
  'Period',
  'Statistic',
  'Threshold',
  'TreatMissingData',
];

/** Read where rights to the table are checked (infra/local/rights). */
export const policyKind = bystander('AWS::IAM::Policy', ['PolicyDocument', 'PolicyName', 'Roles']);

export const bystanderKinds: readonly Kind<unknown>[] = [
  bystander('AWS::IAM::Role', ['AssumeRolePolicyDocument', 'Description'], (id) =>
    localArn('iam', `role/${id}`),
  ),
  policyKind,
  bystander('AWS::Lambda::Permission', ['Action', 'FunctionName', 'Principal', 'SourceArn']),
  bystander('AWS::S3::BucketPolicy', ['Bucket', 'PolicyDocument']),
  bystander('AWS::SQS::QueuePolicy', ['PolicyDocument', 'Queues']),
  bystander('AWS::SNS::Topic', ['KmsMasterKeyId'], (id) => localArn('sns', id)),
  bystander('AWS::SNS::TopicPolicy', ['PolicyDocument', 'Topics']),
  bystander('AWS::Logs::LogGroup', ['KmsKeyId', 'RetentionInDays'], (id) =>
    localArn('logs', `log-group:${id}:*`),
  ),
  bystander('AWS::Logs::MetricFilter', ['FilterPattern', 'LogGroupName', 'MetricTransformations']),
  bystander('AWS::CloudWatch::Alarm', ALARM, (id) => localArn('cloudwatch', `alarm:${id}`)),
  bystander('AWS::CloudWatch::Dashboard', ['DashboardBody', 'DashboardName']),
];
