import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';
import { emulatorPython, whyNoPython } from './python.ts';

// Where the test must run, whoever forgot Python shall hear of it.
const required = process.env.REQUIRE_DEPLOY === '1';

const why = await whyNoPython();
if (why === undefined) {
  process.env.EMULATOR_PYTHON = await emulatorPython();
  const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
  const vitest = await startVitest('test', [], { config, watch: false });
  await vitest.close();
} else {
  console.error(`test:deploy ${required ? 'cannot run' : 'is skipped'}: ${why}.`);
  if (required) process.exitCode = 1;
}
