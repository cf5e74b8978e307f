import * as z from 'zod';
import { faultOf } from '../events/event-filter.ts';
import { localArn } from '../place.ts';
import { count, ignored, type Kind } from '../template/kind.ts';

const functionProperties = z.strictObject({
  FunctionName: z.string().optional(),
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string().regex(/^\w+\.\w+$/, 'must be file.export'),
  Runtime: z.literal('nodejs24.x'),
  Timeout: count.default(3),
  MemorySize: count.default(128),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).optional(),
  Role: z.string().default(''),
  // Every machine is its own architecture, logs go to files, one machine runs out of itself before it runs out of a limit, and a stream here has one shard.
  ...ignored('Architectures', 'Description', 'LoggingConfig', 'ReservedConcurrentExecutions', 'Tags'),
});

export type FunctionProperties = z.infer<typeof functionProperties>;

/**
 * Its name is the logical id without what the CDK adds to it (`IntakeFunction1A6D016E` is `intake`):
 * the name of its log file.
 */
export const functionKind: Kind<FunctionProperties> = {
  type: 'AWS::Lambda::Function',
  properties: functionProperties,
  nameProperty: 'FunctionName',
  attributes: (id, given) => {
    const name = given ?? id.replace(/(Function)?[0-9A-F]{8}$/, '').toLowerCase();
    return { ref: name, att: { Arn: localArn('lambda', `function:${name}`) } };
  },
};

const filter = z.strictObject({
  Pattern: z.string().superRefine((text, context) => {
    const message = faultOf(text);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  }),
});

const sourceProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: count.default(10),
  MaximumBatchingWindowInSeconds: count.max(300).default(0),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: count.optional(),
  StartingPosition: z.literal('TRIM_HORIZON').optional(),
  DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
  FilterCriteria: z.strictObject({ Filters: z.array(filter).min(1).max(5) }).optional(),
  ...ignored('ScalingConfig', 'Tags'),
});

export type EventSourceProperties = z.infer<typeof sourceProperties>;

export const eventSourceKind: Kind<EventSourceProperties> = {
  type: 'AWS::Lambda::EventSourceMapping',
  properties: sourceProperties,
  attributes: (id) => ({ ref: id, att: {} }),
};
