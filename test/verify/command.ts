import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The command as anybody runs it: its exit code and what it printed. */
export const verify = async (
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly text: string }> => {
  const run = promisify(execFile)(process.execPath, ['infra/verify/verify.ts', ...args]);
  return run.then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stdout, stderr }) => ({ code, text: `${stdout}${stderr}` }),
  );
};
