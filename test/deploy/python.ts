import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
/** Survives a run, outside of git. */
export const CACHE = fileURLToPath(new URL('../../node_modules/.cache/deploy-test', import.meta.url));

/** Exit codes 3 and 4 say which of the two is missing. */
const CHECK = `
import sys
if sys.version_info < (3, 11): sys.exit(3)
try: import venv, ensurepip
except ImportError: sys.exit(4)
`;
const MISSING: Readonly<Record<string, string>> = {
  ENOENT: 'there is no python3 on this machine',
  '3': 'python3 is older than 3.11',
  '4': 'python3 cannot make virtual environments (on Debian: apt-get install python3-venv)',
};

/** Why the emulator cannot run here, in one sentence; undefined when it can. Throws when python3 fails in any other way. */
export const whyNoPython = (): Promise<string | undefined> =>
  run('python3', ['-c', CHECK]).then(
    () => undefined,
    (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      const why = MISSING[code];
      if (why === undefined) throw error;
      return why;
    },
  );

/**
 * Path of a Python that has the emulator: a virtual environment of its own under node_modules/.cache, made anew whenever
 * requirements.txt changes. Throws the error of pip when a package cannot be had or is not the one whose digest is listed.
 */
export const emulatorPython = async (): Promise<string> => {
  const digest = createHash('sha256')
    .update(await readFile(REQUIREMENTS))
    .digest('hex');
  const folder = path.join(CACHE, digest.slice(0, 16));
  const python = path.join(folder, 'bin', 'python');
  const complete = path.join(folder, 'complete');
  if (existsSync(complete)) return python;
  await rm(folder, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  await run('python3', ['-m', 'venv', folder]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  await run(python, [...pip, '--require-hashes', '--only-binary', ':all:', '--requirement', REQUIREMENTS]);
  await writeFile(complete, '');
  return python;
};
