import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COUNTY_CODES } from '../../shared/counties/index.ts';
import { AUDIT_WORKERS } from '../local/audit-workers.ts';
import { type RehearsalArguments, readArguments } from './arguments.ts';
import { DEMO_STAFF } from './demo-staff.ts';
import { type Fault, faultLine } from './fault.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { createProgress } from './progress.ts';
import { outcomesCsv, resultOf } from './report.ts';
import { summarize } from './summary.ts';
import { startOf, type Walk, walkCampaign } from './walk.ts';

const refuse = (faults: readonly Fault[]): number => {
  for (const fault of faults) process.stderr.write(`${faultLine(fault)}\n`);
  return 2;
};

/** Ctrl-C, or the request to end. */
class Interrupted extends Error {}

const rehearse = async (inputs: Inputs): Promise<Walk> => {
  const progress = createProgress(process.stderr);
  progress.step('启动本机云环境');
  // Loaded only now, so that a bad file is answered at once and nothing is started for it.
  const { startCloud } = await import('../local/cloud.ts');
  const cloud = await startCloud({
    county: inputs.campaign.county,
    now: startOf(inputs),
    logTo: 'silent',
    // What audits make of a campaign is the drill's to show.
    asleep: AUDIT_WORKERS,
  });
  const interrupted = new Promise<never>((_, reject) => {
    const interrupt = () => reject(new Interrupted('被中断，没有写出结果'));
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  });
  try {
    return await Promise.race([walkCampaign(inputs, { ...cloud, staff: DEMO_STAFF }, progress), interrupted]);
  } finally {
    progress.end();
    await cloud.stop();
  }
};

const write = async ({ out }: RehearsalArguments, inputs: Inputs, walk: Walk): Promise<void> => {
  const summary = summarize(inputs.campaign, walk.findings, walk.noticeUntil);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'outcomes.csv'), outcomesCsv(walk.findings));
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  await writeFile(join(out, 'notice.html'), walk.noticeHtml);
};

const run = async (args: RehearsalArguments): Promise<number> => {
  const inputs = await readInputs(args, COUNTY_CODES);
  if (!inputs.ok) return refuse(inputs.faults);
  const walk = await rehearse(inputs.value);
  await write(args, inputs.value, walk);
  const without = walk.findings.submissions.filter((one) => resultOf(one, walk.findings) === '').length;
  if (without > 0) process.stderr.write(`有 ${without} 行没有得到结果\n`);
  return without > 0 ? 1 : 0;
};

// Exit codes: 0 every line has an outcome; 2 bad input, nothing started; 1 the rehearsal itself failed; 130 interrupted.
const args = readArguments(process.argv.slice(2));
process.exitCode = args.ok
  ? await run(args.value).catch((error: unknown) => {
      process.stderr.write(`演练没有完成：${error instanceof Error ? error.message : String(error)}\n`);
      return error instanceof Interrupted ? 130 : 1;
    })
  : refuse(args.faults);
