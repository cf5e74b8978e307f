import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import * as z from 'zod';
import { csvText } from '../../infra/rehearsal/csv.ts';
import { readCells, readCellsOf, rehearse, sample, workFolder } from './cli.ts';
import { gbkBytes } from './gbk.ts';

const LIMIT = 420_000;

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
});
afterAll(() => folder.remove());

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

/** Rehearses and answers the rows of outcomes.csv with only the columns that expected.csv has, and the two other files. */
const outcomesOf = async (campaign: string, applicants: string, scores: string, out: string) => {
  const run = await rehearse([
    '--campaign',
    campaign,
    '--applicants',
    applicants,
    '--scores',
    scores,
    '--out',
    out,
  ]);
  expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
  const rows = await readCellsOf(`${out}/outcomes.csv`);
  return {
    rows: rows.map(({ number: _, ...row }) => row),
    numbers: rows.map(({ number }) => number),
    summary: summarySchema.parse(JSON.parse(await readFile(`${out}/summary.json`, 'utf8'))),
    notice: await readFile(`${out}/notice.html`, 'utf8'),
  };
};

it.each(['open-101', 'open-104'])(
  'reproduces %s row by row',
  async (name) => {
    const files = ['campaign.json', 'applicants.csv', 'scores.csv'].map((file) => sample(name, file));
    const [campaign = '', applicants = '', scores = ''] = files;
    const { rows, numbers, summary, notice } = await outcomesOf(
      campaign,
      applicants,
      scores,
      folder.at(name),
    );
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
  },
  LIMIT,
);

it(
  'reads GBK, any order of rows, a BOM, and .xlsx alike',
  async () => {
    const text = await readFile(sample('open-104', 'applicants.csv'), 'utf8');
    const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
    const backwards = [header, ...lines.toReversed()].join('\r\n');
    const applicants = await folder.write('applicants-gbk.csv', gbkBytes(backwards));
    const campaign = await folder.write(
      'campaign-bom.json',
      `\ufeff${await readFile(sample('open-104', 'campaign.json'), 'utf8')}`,
    );
    const scores = folder.at('scores.xlsx');
    const marks = await readCellsOf(sample('open-104', 'scores.csv'));
    const columns = Object.keys(marks[0] ?? {});
    const sheet = [columns, ...marks.map((row) => columns.map((column) => row[column] ?? ''))];
    await writeXlsxFile(sheet).toFile(scores);

    const { rows } = await outcomesOf(campaign, applicants, scores, folder.at('variant'));
    const expected = await readCellsOf(sample('open-104', 'expected.csv'));
    const turned = expected.toReversed().map((row, index) => ({ ...row, line: String(index + 1) }));
    expect(rows).toEqual(turned);
  },
  LIMIT,
);

it('quotes only the cells that need it', () => {
  const rows = [
    ['line', 'note'],
    ['1', 'a "b", c'],
    ['2', '第1司法所'],
  ];
  expect(csvText(rows)).toBe('line,note\n1,"a ""b"", c"\n2,第1司法所\n');
  expect(readCells(csvText(rows))).toEqual([
    { line: '1', note: 'a "b", c' },
    { line: '2', note: '第1司法所' },
  ]);
});
