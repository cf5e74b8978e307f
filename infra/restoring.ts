import { CfnOutput } from 'aws-cdk-lib';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { RESTORING_SETTING } from '../shared/ledger/restoring.ts';
import { StreamRelay } from './constructs/stream-relay.ts';
import type { CountyStack } from './county-stack.ts';

/**
 * Makes a deployment wait for a backup (ADR 037): nothing starts by itself, so that the log does not begin anew, and the relay
 * leaves out what bears the mark of this backup. The next deployment without it is an ordinary one again.
 * @param backup id of the backup, 16 hex digits. Throws an Error of one line for anything else.
 */
export const prepareForRestore = (stack: CountyStack, backup: string): void => {
  if (!/^[0-9a-f]{16}$/.test(backup)) throw new Error(`not the id of a backup 不是备份编号: ${backup}`);
  for (const part of stack.node.findAll()) {
    if (part instanceof CfnSchedule) part.state = 'DISABLED';
    if (part instanceof StreamRelay) part.lambda.addEnvironment(RESTORING_SETTING, backup);
  }
  new CfnOutput(stack, 'Restoring', { value: backup });
};
