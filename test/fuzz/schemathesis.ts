import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startCloud } from '../../infra/local/cloud.ts';
import { seedCampaign } from '../../infra/local/seed.ts';
import { findCounty } from '../../shared/counties/index.ts';

// https://schemathesis.readthedocs.io: a second reader of the description, who shares no code with us.
const PACKAGE = 'schemathesis==4.32.5';
const FOLDER = path.resolve('node_modules/.cache/schemathesis');
const COUNTY = '141024';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20240620' },
    examples: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '300' },
  },
});

/** Exit code of a command; the cloud lives in this process and must answer meanwhile. */
const run = (command: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** Installs it once, in a virtual environment of its own; false where there is no Python that can. */
const install = async (): Promise<boolean> => {
  if (existsSync(path.join(FOLDER, 'bin/st'))) return true;
  if (spawnSync('python3', ['-m', 'venv', '--help']).status !== 0) return false;
  return (
    (await run('python3', ['-m', 'venv', FOLDER])) === 0 &&
    (await run(path.join(FOLDER, 'bin/pip'), ['install', '--quiet', PACKAGE])) === 0
  );
};

/** Status below 500 and an answer in time; what is refused, and how, is what our own tests are about. */
const attack = (url: string): Promise<number> =>
  run(path.join(FOLDER, 'bin/st'), [
    'run',
    `${url}/openapi.json`,
    ...[
      '--checks',
      'not_a_server_error',
      '--max-response-time',
      '20',
      '--phases',
      'examples,coverage,fuzzing',
    ],
    ...['--max-examples', values.examples, '--max-time', values.seconds, '--seed', values.seed],
    ...['--generation-database', 'none', '--warnings', 'off', '--workers', '4', '--no-color'],
  ]);

if (!(await install())) {
  console.info('schemathesis 需要 Python 3（venv），这台机器上没有，跳过。');
} else {
  const cloud = await startCloud({ county: COUNTY, logTo: 'silent' });
  const county = findCounty(COUNTY);
  try {
    if (county) await seedCampaign(cloud.url, county, cloud.clock.now());
    process.exitCode = await attack(cloud.url);
  } finally {
    await cloud.stop();
  }
}
