import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { AUDIT_WORKERS } from '../../infra/local/audit-workers.ts';
import { type Cloud, type CloudOptions, startCloud } from '../../infra/local/cloud.ts';
import { synthesize } from '../../infra/synth.ts';

/**
 * A local cloud of its own for one test file: free ports, a folder that `stop` removes, the assembly of the run.
 * County 141002 unless another is asked for; the caller stops it (afterAll). No schedule wakes the audits of a county unless
 * `asleep` is given as none: they would look at every campaign of every test over and over.
 */
export const testCloud = async (options: Partial<CloudOptions> = {}): Promise<Cloud> => {
  const county = options.county ?? '141002';
  if (options.assemblyDir) return startCloud({ ...options, county });
  const common = { asleep: AUDIT_WORKERS, checkRights: true };
  if (county === '141002')
    return startCloud({ assemblyDir: inject('assemblyDir'), ...common, ...options, county });
  const assemblyDir = await mkdtemp(path.join(tmpdir(), 'judicial-assembly-'));
  const remove = () => rm(assemblyDir, { recursive: true, force: true });
  try {
    await synthesize(county, assemblyDir, { bundles: inject('bundlesDir') });
    const cloud = await startCloud({ ...common, ...options, county, assemblyDir });
    return { ...cloud, stop: () => cloud.stop().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
};
