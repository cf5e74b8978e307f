import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { awsEnvironment } from './cdk.ts';
import { toolEnvironment } from './emulator.ts';

const COMMAND = fileURLToPath(new URL('../../infra/county/county.ts', import.meta.url));

/** `npm run county -- …` against the emulator, by nobody who could answer a question: exit code, and what it printed. */
export const countyCommand = async (
  endpoint: string,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly text: string }> => {
  const env = { ...toolEnvironment(), ...awsEnvironment(endpoint) };
  return promisify(execFile)(process.execPath, [COMMAND, ...args], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, text: `${stdout}${stderr}` }),
    ({ code, stdout, stderr }) => ({ code, text: `${stdout}${stderr}` }),
  );
};
