import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** The command as anybody runs it: its exit code and what it printed. */
const drill = async (
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly text: string }> => {
  const run = promisify(execFile)(process.execPath, ['infra/drill/drill.ts', ...args]);
  return run.then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stdout, stderr }) => ({ code, text: `${stdout}${stderr}` }),
  );
};

test('an honest campaign has no finding; then a change that was logged, one that was hidden, and another history are found', async () => {
  const { code, text } = await drill(
    '--only',
    'score-rewritten,silent-deletion,history-rewritten,terms-changed',
  );
  expect(text).toContain('诚实的招聘：没有审计发现');
  for (const rule of ['record.rewritten', 'log.missing', 'log.checkpoint', 'campaign.changed'])
    expect(text).toContain(rule);
  expect(text).toContain('共 4 项，发现 4 项，没有发现 0 项');
  expect(code).toBe(0);
}, 420_000);

test('an attack nobody knows is not tried', async () => {
  expect(await drill('--only', 'score-rewritten,never')).toMatchObject({ code: 2 });
  const { code, text } = await drill('--list');
  expect(code).toBe(0);
  expect(text).toContain('application-deleted');
}, 60_000);
