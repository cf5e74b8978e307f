import { copyFile, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readInputs } from '../../infra/rehearsal/inputs.ts';
import { readCellsOf, rehearse, sample, workFolder } from './cli.ts';

const LIMIT = 420_000;
const NAME = 'internal-101';
const FILES = ['campaign.json', 'applicants.csv', 'scores.csv'] as const;

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
});
afterAll(() => folder.remove());

it(
  `reproduces ${NAME} row by row`,
  async () => {
    const [campaign = '', applicants = '', scores = ''] = FILES.map((file) => sample(NAME, file));
    const out = folder.at('out');
    const args = ['--campaign', campaign, '--applicants', applicants, '--scores', scores, '--out', out];
    expect(await rehearse(args)).toEqual({ status: 0, stdout: '', stderr: '' });
    const rows = await readCellsOf(`${out}/outcomes.csv`);
    const expected = await readCellsOf(sample(NAME, 'expected.csv'));
    expect(
      rows.map(({ line, result, clauses, final, rank }) => ({ line, result, clauses, final, rank })),
    ).toEqual(expected);
    for (const { result, note } of rows)
      expect(note).toBe(result === 'not-selected' ? '按原有模式继续留用' : '');

    const notice = await readFile(`${out}/notice.html`, 'utf8');
    const people = await readCellsOf(applicants);
    const proposed = rows.filter(({ result }) => result === 'proposed');
    expect(proposed).toHaveLength(8);
    for (const { line, number } of proposed) {
      expect(notice.replaceAll('-', '')).toContain(number);
      expect(notice).not.toContain(people[Number(line) - 1]?.citizen_id);
    }
    expect(notice).toContain('考试成绩');
    expect(notice).not.toContain('面试');
  },
  LIMIT,
);

/** The sample's files in a folder of their own, one of them replaced. */
const faultsWith = async (name: string, file: string, change: (text: string) => string) => {
  const at = (one: string) => folder.at(`${name}-${one}`);
  for (const one of [...FILES, 'roster.csv']) await copyFile(sample(NAME, one), at(one));
  const campaign = await readFile(sample(NAME, 'campaign.json'), 'utf8');
  await folder.write(`${name}-campaign.json`, campaign.replace('roster.csv', `${name}-roster.csv`));
  await folder.write(`${name}-${file}`, change(await readFile(at(file), 'utf8')));
  const read = await readInputs(
    { campaign: at('campaign.json'), applicants: at('applicants.csv'), scores: at('scores.csv') },
    ['141002'],
  );
  return read.ok ? [] : read.faults.map(({ line, field, text }) => `${line} ${field} ${text}`);
};

const firstLine = (change: (line: string) => string) => (text: string) => {
  const lines = text.split(/\r?\n/);
  return [lines[0], change(lines[1] ?? ''), ...lines.slice(2)].join('\n');
};

it.each([
  [
    'a',
    'campaign.json',
    (text: string) => text.replace('2024-12-31', '2024-13-31'),
    ['6 cutoff 应为日期，例如 2024-06-21'],
  ],
  [
    'b',
    'campaign.json',
    (text: string) => text.replace(/[a-z-]*roster\.csv/, 'none.csv'),
    ['1 文件 找不到或者无法打开'],
  ],
  [
    'c',
    'applicants.csv',
    firstLine((line) => line.replace(',yes,', ',maybe,')),
    ['2 serving “maybe” 应为 yes 或 no'],
  ],
  [
    'd',
    'scores.csv',
    firstLine((line) => line.replace('qualified', 'good').replace('absent', '101')),
    ['2 de “good” 应为 qualified 或 unqualified', '2 exam “101” 超出 0 到 100'],
  ],
  [
    'e',
    'roster.csv',
    (text: string) => `${text.trimEnd()}\r\n141002196401013016\r\n123\r\n`,
    ['68 citizen_id 与第 2 行是同一个人', '69 citizen_id “123” 不是有效的居民身份证号码'],
  ],
])('names what is wrong with the files (%s: %s)', async (name, file, change, faults) => {
  expect(await faultsWith(name, file, change)).toEqual(faults);
});
