import { startCloud } from '../local/cloud.ts';
import { DEMO_STAFF } from '../rehearsal/demo-staff.ts';
import type { Inputs } from '../rehearsal/inputs.ts';
import type { Progress } from '../rehearsal/progress.ts';
import { startOf, walkCampaign } from '../rehearsal/walk.ts';
import type { Scene } from './attack.ts';
import { findingsOf } from './findings.ts';

export type Seeded = { readonly scene: Scene; readonly dataDir: string; readonly assemblyDir: string };

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/**
 * Walks an honest campaign to its public notice in a folder that is kept, and lets every audit look at it.
 * Throws an Error that names what the audits found: there must be nothing yet.
 */
export const seed = async (
  inputs: Inputs,
  folders: { readonly dataDir: string; readonly assemblyDir: string },
  progress: Progress,
): Promise<Seeded> => {
  const { county, code } = inputs.campaign;
  const cloud = await startCloud({ county, ...folders, now: startOf(inputs), logTo: 'silent' });
  try {
    const { findings } = await walkCampaign(inputs, { ...cloud, staff: DEMO_STAFF }, progress);
    for (const step of [HOUR, HOUR, WEEK, HOUR]) {
      await cloud.idle();
      cloud.clock.advance(step);
    }
    await cloud.idle();
    const found = await findingsOf(cloud);
    if (found.length > 0)
      throw new Error(`诚实的招聘也有审计发现：${found.map(({ facts }) => facts).join(' ')}`);
    const outcomes = [...findings.outcomes.values()].filter(({ rank }) => rank !== undefined);
    const scene: Scene = {
      county,
      campaign: code,
      ranked: outcomes.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ number }) => number),
      people: findings.submissions.flatMap((one) => (one.accepted ? [one.number] : [])),
      now: cloud.clock.now(),
    };
    return { scene, ...folders };
  } finally {
    await cloud.stop();
  }
};
