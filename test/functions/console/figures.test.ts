import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTable } from '../../../shared/tables/read-table.ts';
import { signIn } from './desk.ts';
import { done, download, INTERNAL_PATH, OPEN_PATH, reviewedTracks, type TwoTracks } from './two-tracks.ts';

let tracks: TwoTracks;
const bodyOf = async (path: string) => JSON.parse((await tracks.desks.officer.get(path)).text);

beforeAll(async () => {
  tracks = await reviewedTracks();
  await done(tracks.desks.officer, `${OPEN_PATH}/stages/written/open`);
  const marks = tracks.open.map(
    ({ citizenId }, index) => `${citizenId},${['85', '70', '59.99', '缺考'][index]}`,
  );
  await tracks.desks.examiner.upload(
    `${OPEN_PATH}/scores/written`,
    'w.csv',
    ['citizen_id,written', ...marks].join('\n'),
  );
});
afterAll(() => tracks?.cloud.stop());

describe('the figures of a campaign', () => {
  test('count men and women at every step', async () => {
    const { balance } = await bodyOf(`${OPEN_PATH}/figures`);
    const { applications } = await bodyOf(`${OPEN_PATH}/applications`);
    const men = applications.filter(({ sex }: { sex: string }) => sex === 'male').length;
    expect(balance.slice(0, 2)).toEqual([
      { step: 'registered', male: men, female: 4 - men },
      { step: 'admitted', male: men, female: 4 - men },
    ]);
    expect(
      balance.map(({ step, male, female }: { step: string; male: number; female: number }) => [
        step,
        male + female,
      ]),
    ).toEqual([
      ['registered', 4],
      ['admitted', 4],
      ['shortlisted', 2],
      ['ranked', 0],
      ['proposed', 0],
    ]);
  });

  test('are drawn with every figure in words, and without a script', async () => {
    const { text } = await tracks.desks.officer.page(`${OPEN_PATH}/figures`);
    expect(text.match(/<svg role="img" aria-labelledby="/g)).toHaveLength(3);
    expect(text).not.toContain('<script');
    for (const words of [
      '笔试成绩分布',
      '合格线 60 分，低于合格线 1 人',
      '缺考 1 人',
      '50 到 60 分 1 人',
      '截止 2024年6月21日 18:00',
      '共 4 份',
      '不影响任何人的名次',
    ])
      expect(text).toContain(words);
    expect(text.length).toBeLessThan(60_000);
  });

  test('can be downloaded, every one of them', async () => {
    const { bytes } = await download(tracks.cloud, `${OPEN_PATH}/figures.xlsx`, ['inspector']);
    const table = await readTable(bytes, 'figures.xlsx');
    if (!table.ok) expect.fail(table.refusal.code);
    const cells = table.value.rows.map((row) => row.cells);
    const countOf = (item: string) => cells.find((row) => row.项目 === item)?.数量;
    expect([
      countOf('报名'),
      countOf('进入面试'),
      countOf('50 到 60 分'),
      countOf('低于合格线 60 分'),
    ]).toEqual(['4', '2', '1', '1']);
    expect(cells.filter((row) => row.统计 === '每小时报名份数')).toHaveLength(106);
  });

  test('of the internal track have its own steps', async () => {
    const { balance } = await bodyOf(`${INTERNAL_PATH}/figures`);
    expect(balance.map(({ step }: { step: string }) => step)).toEqual([
      'registered',
      'admitted',
      'qualified',
      'ranked',
      'proposed',
    ]);
  });

  test('of the county add both tracks up', async () => {
    const { balance } = await bodyOf('/console/figures');
    const [registered] = balance;
    expect(registered.male + registered.female).toBe(6);
  });

  test('are nothing for a reviewer, who decides on people before their marks', async () => {
    const reviewer = await signIn(tracks.cloud, 'reviewer01');
    for (const path of [`${OPEN_PATH}/figures`, '/console/figures', `${OPEN_PATH}/figures.xlsx`])
      expect((await reviewer.get(path)).status).toBe(403);
  });
});
