import { recordKey } from '../../shared/adapters/dynamo/keys.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import type { Dossier } from '../../shared/ports/application-store.ts';
import { type Sources, WIDTH } from './services.ts';
import { unlessSpoiled } from './unless-spoiled.ts';

/** Dossiers of one run by application number; `spoiled`: something in it is not as this code writes it. */
export type Dossiers = ReadonlyMap<string, Dossier | 'spoiled'>;

/** Reads each dossier once; a number nobody applied under is left out. */
export const readDossiers = async (
  numbers: readonly string[],
  { applications }: Pick<Sources, 'applications'>,
): Promise<Dossiers> => {
  const read = await inParallel(numbers, WIDTH, async (number) => {
    const key = recordKey(number, 'application');
    return [number, await unlessSpoiled(key, () => applications.findDossier(number))] as const;
  });
  return new Map(read.flatMap(([number, dossier]) => (dossier === undefined ? [] : [[number, dossier]])));
};
