import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import * as z from 'zod';
import { readCellsOf, rehearse, sample, workFolder } from './cli.ts';

const summarySchema = z.object({
  submitted: z.number(),
  accepted: z.number(),
  results: z.record(z.string(), z.number()),
  positions: z.array(
    z.object({ code: z.string(), headcount: z.number(), proposed: z.array(z.string()), open: z.number() }),
  ),
  sex: z.record(z.string(), z.object({ male: z.number(), female: z.number() })),
  noticeUntil: z.string(),
});

/** Rehearses a sample of the open track and compares everything it writes with the sample's expected.csv. */
export const reproducesSample = async (name: string): Promise<void> => {
  const folder = await workFolder();
  try {
    await compare(name, folder.at(name));
  } finally {
    await folder.remove();
  }
};

const compare = async (name: string, out: string): Promise<void> => {
  const files = ['campaign.json', 'applicants.csv', 'scores.csv'].map((file) => sample(name, file));
  const [campaign = '', applicants = '', scores = ''] = files;
  const args = ['--campaign', campaign, '--applicants', applicants, '--scores', scores, '--out', out];
  expect(await rehearse(args)).toEqual({ status: 0, stdout: '', stderr: '' });
  const outcomes = await readCellsOf(`${out}/outcomes.csv`);
  const rows = outcomes.map(({ number: _, ...row }) => row);
  const numbers = outcomes.map(({ number }) => number);
  const summary = summarySchema.parse(JSON.parse(await readFile(`${out}/summary.json`, 'utf8')));
  const notice = await readFile(`${out}/notice.html`, 'utf8');
  const expected = await readCellsOf(sample(name, 'expected.csv'));
  expect(rows).toEqual(expected);

  const accepted = expected.filter(({ result }) => !result?.startsWith('refused-'));
  expect(numbers.filter((number) => number !== '')).toHaveLength(accepted.length);
  expect(new Set(numbers.filter((number) => number !== '')).size).toBe(accepted.length);
  expect(summary.submitted).toBe(expected.length);
  expect(summary.accepted).toBe(accepted.length);
  for (const [result, count] of Object.entries(summary.results))
    expect(expected.filter((row) => row.result === result)).toHaveLength(count);
  expect(Object.values(summary.results).reduce((sum, count) => sum + count, 0)).toBe(expected.length);
  const sex = summary.sex.accepted;
  expect((sex?.male ?? 0) + (sex?.female ?? 0)).toBe(accepted.length);

  const people = await readCellsOf(applicants);
  const proposed = expected.flatMap(({ result }, index) => (result === 'proposed' ? [index] : []));
  expect(summary.positions.flatMap((position) => position.proposed).sort()).toEqual(
    proposed.map((index) => numbers[index]).sort(),
  );
  for (const index of proposed) {
    expect(notice.replaceAll('-', '')).toContain(numbers[index]);
    expect(notice).not.toContain(people[index]?.citizen_id);
    expect(notice).not.toContain(people[index]?.phone);
  }
};
