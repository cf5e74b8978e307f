import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = /^[a-z][a-z-]{0,40}\.js$/;

/**
 * Reads islands that were built beside the function's code, each once.
 * @param folder absolute path of the folder that holds them.
 */
export const bundledAssets = (folder: string): ((file: string) => Promise<string | undefined>) => {
  const known = new Map<string, string>();
  return async (file) => {
    if (!NAME.test(file)) return undefined;
    const script = known.get(file) ?? (await readFile(join(folder, file), 'utf8').catch(() => undefined));
    if (script !== undefined) known.set(file, script);
    return script;
  };
};
