import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO_STAFF } from '../../../infra/rehearsal/demo-staff.ts';
import { type Inputs, readInputs } from '../../../infra/rehearsal/inputs.ts';
import { createProgress } from '../../../infra/rehearsal/progress.ts';
import { startOf, walkCampaign } from '../../../infra/rehearsal/walk.ts';
import { startMeteredCloud } from './meter.ts';
import { mapUsage, type Sized, type Usage } from './usage.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/open-104', import.meta.url));
const COUNTY = '141002';
const HOUR = 3_600_000;
const STEPS = 12;
const HOURS_A_MONTH = 730;
const WEEKS_A_MONTH = HOURS_A_MONTH / (24 * 7);

const sampleInputs = async () => {
  const at = (file: string) => path.join(SAMPLE, file);
  const read = await readInputs(
    { campaign: at('campaign.json'), applicants: at('applicants.csv'), scores: at('scores.csv') },
    [COUNTY],
  );
  if (!read.ok || read.value.track !== 'open') throw new Error('the sample open-104 is faulty');
  return read.value;
};

/**
 * A whole campaign of the first so many applicants of the sample, from its filed number to its public notice, each with documents,
 * reviewed, examined, ranked and told; every audit looks on.
 */
export const campaignUsage = async (applicants: number): Promise<Sized> => {
  const all = await sampleInputs();
  const inputs: Inputs = { ...all, applicants: all.applicants.slice(0, applicants) };
  const cloud = await startMeteredCloud(COUNTY, startOf(inputs));
  try {
    await cloud.idle();
    await cloud.used();
    await walkCampaign(inputs, { ...cloud, staff: DEMO_STAFF }, createProgress(process.stderr));
    await cloud.idle();
    return { applicants, usage: await cloud.used() };
  } finally {
    await cloud.stop();
  }
};

/** A month of a county in which nothing happens: an hour in steps of five minutes, and what is due once a week. */
export const idleMonthUsage = async (now: number): Promise<Usage> => {
  const cloud = await startMeteredCloud(COUNTY, now);
  try {
    await cloud.idle();
    await cloud.used();
    for (let step = 0; step < STEPS; step += 1) {
      cloud.clock.advance(HOUR / STEPS);
      await cloud.idle();
    }
    const hour = await cloud.used();
    cloud.clock.advance(7 * 24 * HOUR);
    await cloud.idle();
    const week = await cloud.used();
    // What is stored and what was there before are no monthly flow.
    const stored = new Set(['table bytes', 'bucket bytes']);
    return mapUsage((unit) =>
      stored.has(unit) ? week[unit] : hour[unit] * HOURS_A_MONTH + week[unit] * WEEKS_A_MONTH,
    );
  } finally {
    await cloud.stop();
  }
};
