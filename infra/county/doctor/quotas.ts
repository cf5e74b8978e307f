import { GetAccountSettingsCommand } from '@aws-sdk/client-lambda';
import type { Clients } from '../clients.ts';
import { good, type Line, missing } from './line.ts';

/** What Lambda keeps for all functions together. https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html */
const LEFT_FOR_ALL = 100;

/**
 * Whether the account lets the stack run.
 * @param reserved simultaneous executions that the stack sets aside; @param deployed whether the account's figures hold them already.
 */
export const checkQuotas = async (
  { lambda }: Pick<Clients, 'lambda'>,
  reserved: number,
  deployed: boolean,
): Promise<Line> => {
  const { AccountLimit } = await lambda.send(new GetAccountSettingsCommand({}));
  const { ConcurrentExecutions: limit = 0, UnreservedConcurrentExecutions: free = 0 } = AccountLimit ?? {};
  const needed = LEFT_FOR_ALL + (deployed ? 0 : reserved);
  return free >= needed
    ? good(`Lambda 并发配额 ${limit}，可用 ${free}，本县占用 ${reserved}`)
    : missing(
        `Lambda 并发配额不够：配额 ${limit}，可用 ${free}，需要 ${needed}（本县占用 ${reserved}，另须留 ${LEFT_FOR_ALL}）`,
        `在服务配额（Service Quotas）中把“并发执行数”提高到 ${limit + needed - free} 以上`,
      );
};
