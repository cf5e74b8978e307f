import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { synthesize } from '../../infra/synth.ts';
import { textTable } from '../bench/text-table.ts';
import { isWhole, rowsOf } from './report.ts';
import { tryRestarts } from './trial.ts';

// npm run kill-test: submissions while everything is killed around them. Ends with 1 when anything was lost or doubled.
const COUNTY = '141024';
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1' },
    submissions: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
    concurrency: { type: 'string', default: '32' },
  },
});

const assemblyDir = await mkdtemp(path.join(tmpdir(), 'restart-assembly-'));
try {
  await synthesize(COUNTY, assemblyDir);
  for (const seed of values.seeds.split(',').map(Number)) {
    const started = performance.now();
    const result = await tryRestarts({
      ...{ assemblyDir, county: COUNTY, seed },
      submissions: Number(values.submissions),
      kills: Number(values.kills),
      concurrency: Number(values.concurrency),
      progress: (line) => process.stdout.write(`  ${line}\n`),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const title = `${values.submissions} people, ${values.kills} kills, seed ${seed}, ${seconds} s`;
    process.stdout.write(textTable(title, rowsOf(result)));
    for (const finding of result.findings) process.stdout.write(`  ${finding}\n`);
    if (!isWhole(result)) process.exitCode = 1;
  }
} finally {
  await rm(assemblyDir, { recursive: true, force: true });
}
