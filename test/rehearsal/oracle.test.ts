import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readCellsOf, sample } from './cli.ts';
import { generateCampaign } from './generate.ts';
import { expectedRows } from './oracle.ts';

describe('the second reading of the file formats, which the rehearsals are compared with', () => {
  it.each(['open-101', 'open-104'])('agrees with last round’s result of %s', async (name) => {
    const campaign = JSON.parse(await readFile(sample(name, 'campaign.json'), 'utf8'));
    const applicants = await readCellsOf(sample(name, 'applicants.csv'));
    const rows = expectedRows(campaign, applicants, await readCellsOf(sample(name, 'scores.csv')));
    expect(rows).toEqual(await readCellsOf(sample(name, 'expected.csv')));
  });

  it('meets every result in the made-up campaigns', () => {
    const met = new Set<string>();
    for (let seed = 1; seed <= 12; seed += 1) {
      const { campaign, applicants, scores } = generateCampaign(seed, 40);
      for (const { result } of expectedRows(campaign, applicants, scores)) met.add(result);
    }
    expect([...met].sort()).toEqual([
      'background-failed',
      'ineligible',
      'interview-absent',
      'interview-below',
      'medical-failed',
      'not-selected',
      'not-shortlisted',
      'proposed',
      'refused-closed',
      'refused-duplicate',
      'refused-invalid',
      'tie-unresolved',
      'withdrawn',
      'written-absent',
      'written-below',
    ]);
  });
});
