import {
  DescribeStacksCommand,
  paginateListStackResources,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import { findCounty } from '../../shared/counties/index.ts';
import { stackNameOf } from '../stack-name.ts';
import type { Clients } from './clients.ts';
import { NOTHING_CHANGED, Trouble } from './trouble.ts';

export type QueuePlace = {
  /** As functions are named: `screening`, `audit-log`, … */
  readonly name: string;
  /** Absent for relay and ledger, which read the table's stream. */
  readonly url?: string;
  readonly deadLettersUrl: string;
};

/** A deployed county, as its stack tells. */
export type Place = {
  readonly code: string;
  /** 浮山县. */
  readonly name: string;
  readonly stack: string;
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly table: string;
  /** `documents`, `notices`. */
  readonly buckets: Readonly<Record<BucketName, string>>;
  readonly queues: readonly QueuePlace[];
  readonly keys: { readonly personal: string; readonly log: string; readonly secret: string };
};
export const BUCKET_NAMES = ['documents', 'notices'] as const;
export type BucketName = (typeof BUCKET_NAMES)[number];

/** The stack's state and outputs; undefined while there is no such stack. */
export const describeStack = async ({ cloudFormation }: Pick<Clients, 'cloudFormation'>, stack: string) => {
  try {
    const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: stack }));
    const [found] = Stacks ?? [];
    return found && { status: found.StackStatus ?? '', outputs: outputsOf(found.Outputs ?? []) };
  } catch (error) {
    // CloudFormation has no name of its own for it.
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    throw error;
  }
};

const outputsOf = (outputs: readonly { OutputKey?: string; OutputValue?: string }[]) =>
  Object.fromEntries(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));

const kebab = (name: string): string =>
  name
    .replace(/(?!^)[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase());

const queuesIn = (outputs: Readonly<Record<string, string>>): readonly QueuePlace[] =>
  Object.entries(outputs).flatMap(([key, deadLettersUrl]) => {
    const id = /^(\w+)DeadLettersUrl$/.exec(key)?.[1];
    if (!id) return [];
    const url = outputs[`${id}QueueUrl`];
    return [{ name: kebab(id), deadLettersUrl, ...(url && { url }) }];
  });

/** The name of the county. Throws a Trouble for a code that is none of Linfen's. */
export const countyNamed = (code: string) => {
  const county = findCounty(code);
  if (county) return county;
  throw new Trouble(
    `没有代码为 ${code} 的县（市、区）`,
    NOTHING_CHANGED,
    '请核对代码；新增的先用 npm run county -- new 填写数据文件',
  );
};

/** Finds the county's stack. Throws a Trouble when it is not there, or not whole. */
export const findPlace = async (clients: Clients, code: string): Promise<Place> => {
  const { name } = countyNamed(code);
  const stack = stackNameOf(code);
  const found = await describeStack(clients, stack);
  if (!found) {
    throw new Trouble(
      `${name}还没有部署（在这个账号和区域里没有堆栈 ${stack}）`,
      NOTHING_CHANGED,
      `请核对账号和区域（AWS_PROFILE、AWS_REGION），或者先部署：npx cdk deploy -c county=${code}`,
    );
  }
  const { status, outputs } = found;
  const output = (key: string): string => {
    const value = outputs[key];
    if (value) return value;
    throw new Trouble(
      `堆栈 ${stack}（${status}）没有输出项 ${key}，是旧的或者没有部署完的`,
      NOTHING_CHANGED,
      `请先更新部署：npx cdk deploy -c county=${code}`,
    );
  };
  return {
    ...{ code, name, stack, status, outputs },
    table: output('TableName'),
    buckets: { documents: output('DocumentsBucketName'), notices: output('NoticesBucketName') },
    queues: queuesIn(outputs),
    keys: { personal: output('PersonalKeyId'), log: output('LogKeyId'), secret: output('SecretId') },
  };
};

/** What the stack is made of. */
export const resourcesOf = async (
  { cloudFormation }: Pick<Clients, 'cloudFormation'>,
  stack: string,
): Promise<readonly StackResourceSummary[]> => {
  const found: StackResourceSummary[] = [];
  for await (const page of paginateListStackResources({ client: cloudFormation }, { StackName: stack }))
    found.push(...(page.StackResourceSummaries ?? []));
  return found;
};

/** Name of the function that a construct of the stack holds, e.g. `Relay`; undefined when there is none. */
export const functionNamed = (resources: readonly StackResourceSummary[], construct: string) =>
  resources.find(
    ({ ResourceType, LogicalResourceId }) =>
      ResourceType === 'AWS::Lambda::Function' &&
      new RegExp(`^${construct}Function[0-9A-F]{8}$`).test(LogicalResourceId ?? ''),
  )?.PhysicalResourceId;
