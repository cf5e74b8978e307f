import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';

const SCRIPT = `
const from = process.hrtime.bigint();
await import(process.argv[1]);
process.stdout.write(String(Number(process.hrtime.bigint() - from) / 1e6), () => process.exit(0));
`;

/**
 * Milliseconds that a fresh process takes to evaluate a bundle, as Lambda's init does: Node's own start is not counted. `env` is what
 * the function would get. Throws when the bundle does not load.
 */
export const initTime = async (bundle: string, env: Readonly<Record<string, string>>): Promise<number> => {
  const args = ['--input-type=module', '--eval', SCRIPT, pathToFileURL(bundle).href];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let problems = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    problems += text;
  });
  await once(child, 'close');
  const elapsed = Number(out);
  if (out === '' || Number.isNaN(elapsed)) {
    // Node shows the minified line first, which says nothing.
    const why = problems.split('\n').find((line) => /^\w*Error\b/.test(line));
    throw new Error(`${bundle} does not load: ${why ?? problems.slice(-800)}`);
  }
  return elapsed;
};
