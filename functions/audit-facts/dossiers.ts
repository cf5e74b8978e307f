import { recordKey } from '../../shared/adapters/dynamo/keys.ts';
import { unlessUnreadable } from '../../shared/adapters/dynamo/unreadable.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import type { Dossier } from '../../shared/ports/application-store.ts';
import { type Sources, WIDTH } from './services.ts';

/** Dossiers of one run by application number; `unreadable`: something in it is not as this code writes it. */
export type Dossiers = ReadonlyMap<string, Dossier | 'unreadable'>;

/** Reads each dossier once; a number nobody applied under is left out. */
export const readDossiers = async (
  numbers: readonly string[],
  { applications }: Pick<Sources, 'applications'>,
): Promise<Dossiers> => {
  const read = await inParallel(numbers, WIDTH, async (number) => {
    const found = await unlessUnreadable(recordKey(number, 'application'), async () => ({
      dossier: await applications.findDossier(number),
    }));
    return [number, found === undefined ? ('unreadable' as const) : found.dossier] as const;
  });
  return new Map(read.flatMap(([number, dossier]) => (dossier === undefined ? [] : [[number, dossier]])));
};
