import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCellsOf, rehearse, sample, workFolder } from './cli.ts';

const LIMIT = 420_000;
const ROWS = 16;
const RATIO = 3;

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
});
afterAll(() => folder.remove());

it(
  'a campaign with an opening ratio is rehearsed as the console proposes: posts cut or cancelled, nobody moves',
  async () => {
    const read = (file: string) => readFile(sample('open-101', file), 'utf8');
    const head = (text: string) =>
      text
        .split('\n')
        .slice(0, ROWS + 1)
        .join('\n');
    const campaign = await folder.write(
      'campaign.json',
      (await read('campaign.json')).replace(/}\s*$/, `,"openingRatio":${RATIO}}`),
    );
    const applicants = await folder.write('applicants.csv', head(await read('applicants.csv')));
    const people = await readCellsOf(applicants);
    const known = new Set(people.map(({ citizen_id }) => citizen_id));
    const [header = '', ...scores] = (await read('scores.csv')).split('\n');
    const own = scores.filter((line) => known.has(line.split(',')[0] ?? ''));
    const marks = await folder.write('scores.csv', [header, ...own, ''].join('\n'));
    const out = folder.at('out');
    const args = ['--campaign', campaign, '--applicants', applicants, '--scores', marks, '--out', out];
    expect(await rehearse(args)).toEqual({ status: 0, stdout: '', stderr: '' });
    const rows = await readCellsOf(`${out}/outcomes.csv`);
    const results = rows.map(({ result = '' }, index) => ({ result, post: people[index]?.position ?? '' }));
    const admitted = results.filter(({ result }) => !/^(refused-|ineligible)/.test(result));
    const cancelled = ['01', '02', '03', '04'].filter(
      (post) => admitted.filter((one) => one.post === post).length < RATIO,
    );
    expect(cancelled.length).toBeGreaterThan(0);
    expect(cancelled.length).toBeLessThan(4);
    for (const { result, post } of admitted)
      expect([post, result === 'post-cancelled']).toEqual([post, cancelled.includes(post)]);
  },
  LIMIT,
);
