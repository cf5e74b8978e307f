import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionConcurrencyCommand,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda';
import type { Clients } from '../clients.ts';
import { functionNamed, resourcesOf } from '../place.ts';

/** Whatever people can write with; objections come in by the site. */
const DOORS = ['Intake', 'Apply', 'Console', 'Site'] as const;

/**
 * Stops intake: no execution is left for the functions that people write with, so every request is refused (503) and nothing new
 * arrives. Answers what opens them again.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
 */
export const closeDoors = async (clients: Clients, stack: string): Promise<() => Promise<void>> => {
  const { lambda } = clients;
  const resources = await resourcesOf(clients, stack);
  const doors = DOORS.flatMap((name) => functionNamed(resources, name) ?? []);
  const before = new Map<string, number>();
  for (const FunctionName of doors) {
    const { ReservedConcurrentExecutions: had } = await lambda.send(
      new GetFunctionConcurrencyCommand({ FunctionName }),
    );
    // None at all is what a retirement that was killed has left.
    if (had) before.set(FunctionName, had);
    await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }));
  }
  return async () => {
    for (const FunctionName of doors) {
      const had = before.get(FunctionName);
      await (had === undefined
        ? lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }))
        : lambda.send(
            new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: had }),
          ));
    }
  };
};
