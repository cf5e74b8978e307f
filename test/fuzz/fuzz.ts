import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { type Actor, applicantActor, NOBODY, staffActors } from './actors.ts';
import { type County, openCounty } from './county.ts';
import { type Operation, operationsOf } from './operations.ts';
import { type FuzzRequest, requestOf, type World } from './requests.ts';
import { type Answered, send } from './send.ts';
import { differences, digestOf, readState, restore, type State } from './state.ts';
import { Tally } from './tally.ts';

type Options = {
  readonly seed: number;
  /** Goes on after a finding and hands it over as it was; without it the first one is thrown, shrunk. */
  readonly onFinding?: (finding: string) => void;
};

export type Fuzz = {
  readonly operations: readonly Operation[];
  readonly actors: readonly Actor[];
  readonly tally: Tally;
  /** Groups of up to `most` requests, by actors who may send them and who may not, until there were `total`. */
  run(options: Options & { readonly total: number; readonly most: number }): Promise<void>;
  /** Each operation `times` times by everybody. */
  visit(options: Options & { readonly times: number }): Promise<void>;
  stop(): Promise<void>;
};

/** Whether the address asks for a role that this actor lacks; addresses that ask for none are open to everybody. */
const lacks = (actor: Actor, operation: Operation): boolean => {
  const roles = operation['x-roles'];
  return roles !== undefined && (actor.role === undefined || !roles.includes(actor.role));
};

/** A request as a finding prints it. */
const described = ({ actor, method, target, headers, cookies, body }: FuzzRequest) => ({
  actor: actor.name,
  method,
  target,
  headers,
  cookies: cookies.map((one) => one.slice(0, 60)),
  type: body?.type,
  body: body?.bytes.toString('latin1').slice(0, 2000),
});

/** So many operations are asked at once. */
const AT_ONCE = 6;
const chunks = (operations: readonly Operation[]): readonly (readonly Operation[])[] =>
  Array.from({ length: Math.ceil(operations.length / AT_ONCE) }, (_, index) =>
    operations.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

const WELL_KNOWN = new Set([404, 405, 413, 415, 400, 403, 401]);

/** Throws where the status is none the operation may answer with. */
export const judge = (request: FuzzRequest, { status }: Answered): void => {
  if (status >= 500) throw new Error(`${status} for ${request.operation.key}`);
  // A changed address or method may lead elsewhere; as described, an operation answers as described.
  const asDescribed = request.method === request.operation.method && request.operation.responses[status];
  if (request.method === request.operation.method && !asDescribed && !WELL_KNOWN.has(status))
    throw new Error(`${status} is not described for ${request.operation.key}`);
};

/** Opens a county of these bundles, seeds it, and answers what sends requests at it, made from the description it serves. */
export const openFuzz = async (bundles: string): Promise<Fuzz> => {
  const document = await readFile(path.join(bundles, 'site/assets/openapi.json'), 'utf8');
  const county: County = await openCounty(bundles);
  const { seed } = await import('./seed.ts');
  const { worldOf } = await import('./world.ts');
  const seeded = await seed();
  const world: World = worldOf(seeded);
  const operations = operationsOf(document);
  const actors = [NOBODY, await applicantActor(seeded.drafts), ...(await staffActors())];
  const start: State = await readState();
  const tally = new Tally();

  const one = async (request: FuzzRequest): Promise<void> => {
    const answered = await send(request, county.functions);
    tally.count(request, answered);
    judge(request, answered);
  };

  /**
   * Sends a group at once to the county as it was seeded. Where nobody in it may do what they ask for, nothing may have changed.
   */
  const group = async (requests: readonly FuzzRequest[]): Promise<void> => {
    const logged = tally.listen();
    const sent = await Promise.allSettled(requests.map(one));
    tally.deafen();
    const failed = sent.filter((result) => result.status === 'rejected');
    const after = await readState();
    await restore(start, after);
    if (failed.length > 0)
      throw new Error(`${failed.map(({ reason }) => String(reason)).join('; ')} ${logged()}`);
    if (
      requests.every(({ actor, operation }) => lacks(actor, operation)) &&
      digestOf(after) !== digestOf(start)
    )
      throw new Error(`changed without permission: ${differences(start, after).join(', ')}`);
  };

  const made = new Map<string, fc.Arbitrary<FuzzRequest>>();
  const requestsOf = (operation: Operation, actor: Actor): fc.Arbitrary<FuzzRequest> => {
    const name = `${actor.name} ${operation.key}`;
    const known = made.get(name) ?? requestOf(operation, actor, world);
    made.set(name, known);
    return known;
  };
  const arbitraryOf = (pairs: readonly (readonly [Operation, Actor])[]): fc.Arbitrary<FuzzRequest> =>
    fc.constantFrom(...pairs).chain(([operation, actor]) => requestsOf(operation, actor));

  const check = (
    requests: fc.Arbitrary<FuzzRequest[]>,
    runs: number,
    seedOf: number,
    endOnFailure = false,
  ): Promise<void> =>
    fc.assert(fc.asyncProperty(requests, group), {
      seed: seedOf,
      numRuns: runs,
      endOnFailure,
      reporter: (out) => {
        if (!out.failed) return;
        const found = (out.counterexample?.[0] ?? []).map(described);
        const why = out.errorInstance instanceof Error ? out.errorInstance.message : '';
        throw new Error(
          `seed ${out.seed}, path ${out.counterexamplePath}, after ${out.numRuns} groups: ${why}\n${JSON.stringify(found, null, 1)}`,
        );
      },
    });

  const pairs = operations.flatMap((operation) => actors.map((actor) => [operation, actor] as const));
  const forbiddenPairs = pairs.filter(([operation, actor]) => lacks(actor, operation));
  const allowedPairs = pairs.filter(([operation, actor]) => !lacks(actor, operation));

  return {
    operations,
    actors,
    tally,
    run: async ({ total, most, seed: first, onFinding }) => {
      const size = { minLength: 1, maxLength: most, size: 'max' } as const;
      for (let round = 0; tally.requests < total; round += 1) {
        const those = round % 2 === 1 ? forbiddenPairs : allowedPairs;
        await check(fc.array(arbitraryOf(those), size), 5, first + round, onFinding !== undefined).catch(
          (error: unknown) => {
            if (onFinding === undefined) throw error;
            onFinding(String(error));
          },
        );
      }
    },
    visit: async ({ times, seed: first, onFinding }) => {
      for (const list of [allowedPairs, forbiddenPairs])
        for (const [index, some] of chunks(operations).entries()) {
          const here = some.flatMap((operation) => {
            const those = list.filter(([one]) => one === operation);
            return those.length === 0 ? [] : Array.from({ length: times }, () => arbitraryOf(those));
          });
          if (here.length === 0) continue;
          await check(fc.tuple(...here), 1, first + index, onFinding !== undefined).catch(
            (error: unknown) => {
              if (onFinding === undefined) throw error;
              onFinding(String(error));
            },
          );
        }
    },
    stop: () => county.stop(),
  };
};
