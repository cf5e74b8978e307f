import { parseArgs } from 'node:util';
import { bundleFunctions } from '../../infra/bundle.ts';
import { FUNCTION_NAMES } from '../../infra/function-names.ts';
import { temporaryFolder } from '../../infra/temporary-folder.ts';
import { openFuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    /** Goes on after a finding instead of making it smaller. */
    all: { type: 'boolean', default: false },
  },
});

// What the functions log meanwhile is kept for the findings; this goes past it.
const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const [total, seed] = [Number(values.requests), Number(values.seed)];
const AT_ONCE = 100;
const bundles = temporaryFolder('fuzz-bundles');
const findings: string[] = [];
const found = (finding: string): void => {
  findings.push(finding);
  say(finding);
};
const begun = performance.now();
say(`seed ${seed}: again with npm run fuzz -- --requests ${total} --seed ${seed}`);
try {
  await bundleFunctions(FUNCTION_NAMES, { outDir: bundles.path });
  const fuzz = await openFuzz(bundles.path);
  const progress = setInterval(() => say(`${fuzz.tally.requests} requests …`), 30_000);
  try {
    const seen = values.all ? { onFinding: found } : {};
    await fuzz.visit({ times: 2, seed, ...seen });
    await fuzz.run({ total, most: AT_ONCE, seed, ...seen });
  } catch (error) {
    found(error instanceof Error ? error.message : String(error));
  } finally {
    clearInterval(progress);
    say(fuzz.tally.text());
    await fuzz.stop();
  }
} finally {
  bundles.remove();
}
say(`${findings.length} findings in ${Math.round((performance.now() - begun) / 1000)} s`);
process.exitCode = findings.length === 0 ? 0 : 1;
