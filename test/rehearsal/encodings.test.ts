import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { type Inputs, readInputs } from '../../infra/rehearsal/inputs.ts';
import { readCellsOf, sample, workFolder } from './cli.ts';
import { gbkBytes } from './gbk.ts';

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
});
afterAll(() => folder.remove());

const inputsOf = async (campaign: string, applicants: string, scores: string): Promise<Inputs> => {
  const read = await readInputs({ campaign, applicants, scores }, ['141002']);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
};

it('reads GBK, any order of rows, a BOM, and .xlsx alike', async () => {
  const at = (file: string) => sample('open-104', file);
  const text = await readFile(at('applicants.csv'), 'utf8');
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const backwards = [header, ...lines.toReversed()].join('\r\n');
  const applicants = await folder.write('applicants-gbk.csv', gbkBytes(backwards));
  const campaign = await folder.write(
    'campaign-bom.json',
    `\ufeff${await readFile(at('campaign.json'), 'utf8')}`,
  );
  const scores = folder.at('scores.xlsx');
  const marks = await readCellsOf(at('scores.csv'));
  const columns = Object.keys(marks[0] ?? {});
  const sheet = [columns, ...marks.map((row) => columns.map((column) => row[column] ?? ''))];
  await writeXlsxFile(sheet).toFile(scores);

  const plain = await inputsOf(at('campaign.json'), at('applicants.csv'), at('scores.csv'));
  const variant = await inputsOf(campaign, applicants, scores);
  expect(variant.campaign).toEqual(plain.campaign);
  expect(variant.scores).toEqual(plain.scores);
  expect(plain.applicants).toHaveLength(lines.length);
  const turned = variant.applicants
    .toReversed()
    .map((one) => ({ ...one, line: lines.length + 1 - one.line }));
  expect(turned).toEqual(plain.applicants);
});
