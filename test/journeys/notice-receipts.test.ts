import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VIRTUES } from '../../shared/domain/model/assessment.ts';
import { aLogKey } from '../builders/small-log.ts';
import { type Applicant, CLOSES, CODE, type Desk, signIn } from '../functions/console/desk.ts';
import {
  type Desks,
  done,
  INTERNAL,
  INTERNAL_PATH,
  OPEN_PATH,
  reviewedTracks,
  type TwoTracks,
} from '../functions/console/two-tracks.ts';
import { verify } from '../verify/command.ts';

const DAY = 86_400_000;
const OUT = Date.parse('2024-06-24T09:00:00+08:00');
let tracks: TwoTracks;
let desks: Desks;
let folder: string;

/** Moves the clock on; sessions end with it. */
const at = async (instant: number): Promise<void> => {
  const { cloud } = tracks;
  cloud.clock.set(instant);
  await cloud.idle();
  desks = {
    officer: await signIn(cloud, 'officer01'),
    reviewer: await signIn(cloud, 'reviewer01'),
    examiner: await signIn(cloud, 'examiner01'),
  };
};
const upload = async (
  who: Desk,
  address: string,
  columns: string,
  rows: readonly (readonly [Applicant | undefined, string])[],
) => {
  const lines = rows.map(([one, cells]) => `${one?.citizenId},${cells}`);
  const reply = await who.upload(address, 'f.csv', [`citizen_id,${columns}`, ...lines].join('\n'));
  if (reply.status !== 200) throw new Error(`${address}: ${reply.status} ${reply.text}`);
};
const move = (base: string, stage: string, event: string, value = {}) =>
  done(desks.officer, `${base}/stages/${stage}/${event}`, value);
const check = (one: Applicant | undefined, what: string, result: string) =>
  done(desks.officer, `${OPEN_PATH}/checks/${one?.number}`, {
    ...{ what, result, reason: '按记录' },
    version: what === 'medical' ? 1 : 0,
  });

const address = (id: string): string => `${tracks.cloud.url}/notices/${id}`;
const log = (): string => `${tracks.cloud.endpoints.s3}/${tracks.cloud.bucketNames.notices}/ledger`;
const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

const runOpen = async (): Promise<void> => {
  const { open } = tracks;
  await move(OPEN_PATH, 'written', 'open');
  await upload(desks.examiner, `${OPEN_PATH}/scores/written`, 'written', [
    [open[0], '90'],
    [open[1], '80'],
    [open[2], '70.5'],
    [open[3], '50'],
  ]);
  await done(desks.officer, `${OPEN_PATH}/notices/written`, { at: '2024-06-24T09:00' });
};

const finishOpen = async (): Promise<void> => {
  const { open } = tracks;
  await move(OPEN_PATH, 'written', 'close');
  await move(OPEN_PATH, 'interview', 'open');
  await done(desks.officer, `${OPEN_PATH}/notices/interview-list`);
  await upload(desks.examiner, `${OPEN_PATH}/scores/interview`, 'interview', [
    [open[0], '90'],
    [open[1], '85.25'],
    [open[2], '75'],
  ]);
  await move(OPEN_PATH, 'interview', 'close');
  await move(OPEN_PATH, 'background', 'open');
  await check(open[0], 'background', 'fail');
  for (const one of [open[1], open[2]]) await check(one, 'background', 'pass');
  await move(OPEN_PATH, 'background', 'close');
  await move(OPEN_PATH, 'medical', 'open');
  for (const one of [open[1], open[2]]) await check(one, 'medical', 'pass');
  await move(OPEN_PATH, 'medical', 'close');
  await move(OPEN_PATH, 'notice', 'open');
  await done(desks.officer, `${OPEN_PATH}/notice`);
};

const runInternal = async (): Promise<void> => {
  const { internal } = tracks;
  await move(INTERNAL_PATH, 'assessment', 'open');
  const verdicts = VIRTUES.map(() => 'qualified').join();
  for (const who of [desks.examiner, desks.reviewer])
    await upload(
      who,
      `${INTERNAL_PATH}/assessment`,
      VIRTUES.join(),
      internal.map((one) => [one, verdicts] as const),
    );
  await move(INTERNAL_PATH, 'assessment', 'close');
  await move(INTERNAL_PATH, 'exam', 'open');
  await upload(desks.examiner, `${INTERNAL_PATH}/scores/exam`, 'exam', [
    [internal[0], '88'],
    [internal[1], '91.5'],
  ]);
  await move(INTERNAL_PATH, 'exam', 'close');
  await move(INTERNAL_PATH, 'notice', 'open');
  await done(desks.officer, `${INTERNAL_PATH}/notice`);
};

beforeAll(async () => {
  tracks = await reviewedTracks();
  folder = await mkdtemp(path.join(tmpdir(), 'judicial-receipts-'));
  await at(CLOSES);
  await runOpen();
  await runInternal();
  await tracks.cloud.idle();
}, 120_000);
afterAll(async () => {
  await tracks?.cloud.stop();
  await rm(folder, { recursive: true, force: true });
});

const written = `${CODE}-written`;
const proposed = `${CODE}-proposed`;
const files = (id: string) => [`${address(id)}/inputs.json`, `${address(id)}/proof`];

describe('what a notice is computed from', () => {
  test('is nowhere to be had a millisecond before the notice, and for ever from its moment on', async () => {
    await at(OUT - 1);
    for (const url of files(written)) expect(await statusOf(url)).toBe(404);
    tracks.cloud.clock.set(OUT);
    for (const url of files(written)) expect(await statusOf(url)).toBe(200);
    const reply = await fetch(`${address(written)}/inputs.json`);
    expect(reply.headers.get('cache-control')).toContain('immutable');
    expect(reply.headers.get('content-type')).toContain('application/json');
    const text = await reply.text();
    expect(JSON.parse(text).candidates).toHaveLength(4);
    for (const one of tracks.open) {
      expect(text).toContain(one.number);
      for (const secret of [one.citizenId, one.code, '王小', '13800138000'])
        expect(text).not.toContain(secret);
    }
    await at(OUT + 6 * 60_000);
    await finishOpen();
    await tracks.cloud.idle();
  });

  test('is linked on its page, with how to compute it again; and not where no ranking stands behind the notice', async () => {
    const page = await (await fetch(address(proposed))).text();
    for (const text of ['排名依据（可自行复算）', `/notices/${proposed}/inputs.json`, '下载本公告的存证证明'])
      expect(page).toContain(text);
    expect(page).toMatch(/<details class="anchor"><summary>公开账本的检查点（共 \d+ 条记载）/);
    expect(await (await fetch(address(`${CODE}-review`))).text()).not.toContain('排名依据');
    expect(await statusOf(`${address(`${CODE}-review`)}/inputs.json`)).toBe(404);
  });

  test('says of whoever fell out that they are out, never why, and why of nobody in the notice’s own data', async () => {
    const inputs = await (await fetch(`${address(proposed)}/inputs.json`)).text();
    const [first] = JSON.parse(inputs).candidates.filter(
      ({ number }: { number: string }) => number === tracks.open[0]?.number,
    );
    expect(first).toMatchObject({ out: true, written: 9000, interview: 9000 });
    expect(inputs).not.toMatch(/background|medical|fail|withdrew|struck|按记录/);
    const { notice } = JSON.parse(await (await fetch(`${tracks.cloud.url}/api/notices/${proposed}`)).text());
    expect(notice.checkpoint).toMatch(/^judicial-assistants\/141002\n\d+\n/);
    expect(notice).toMatchObject({
      inputs: `/notices/${proposed}/inputs.json`,
      proof: `/notices/${proposed}/proof`,
      listSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

describe('the command', () => {
  const [saved, copy] = [() => path.join(folder, 'saved'), () => path.join(folder, 'copy')];

  test.each([
    [`${CODE}-review`, '这类公告不排名次'],
    [written, '与公告的 4 行完全相同'],
    [`${CODE}-interview-list`, '与公告的 3 行完全相同'],
    [`${CODE}-interview`, '与公告的 3 行完全相同'],
    [proposed, '与公告的 2 行完全相同'],
    [`${INTERNAL}-exam`, '与公告的 2 行完全相同'],
    [`${INTERNAL}-proposed`, '与公告的 1 行完全相同'],
  ])('finds all well with %s, with the log asked', async (id, words) => {
    const { code, text } = await verify('--notice', address(id), '--log', log());
    expect(text).toContain(words);
    for (const line of ['公告所附的检查点：由本县的公钥签发', '正文：校验值与公布的相同', '属于同一本账'])
      expect(text).toContain(line);
    expect(text).toContain('结论：全部相符');
    expect(code, text).toBe(0);
  });

  test('saves what anybody can check again later, without the site', async () => {
    const { code, text } = await verify('--notice', address(proposed), '--save', saved());
    expect([code, text.includes('公钥：取自公告所在的网站')], text).toEqual([0, true]);
    const again = await verify('--notice', saved());
    for (const line of ['结论：全部相符', '招聘条件：排名依据里的与招聘公告的相同'])
      expect(again.text).toContain(line);
    expect(again.code).toBe(0);
    expect(await verify('--notice', saved(), '--log', log())).toMatchObject({ code: 0 });
  });

  /** Alters one saved file in a copy. */
  const spoil = async (file: string, change: (text: string) => string | Promise<string>): Promise<string> => {
    await rm(copy(), { recursive: true, force: true });
    await cp(saved(), copy(), { recursive: true });
    const place = path.join(copy(), file);
    const before = await readFile(place, 'utf8');
    const after = await change(before);
    expect(after, `${file} was not altered`).not.toBe(before);
    await writeFile(place, after);
    return copy();
  };
  const jsonOf =
    (change: (value: { notice: { rows: { rank: number; final: number }[] } }) => void) => (text: string) => {
      const value = JSON.parse(text);
      change(value);
      return JSON.stringify(value);
    };
  const half = (text: string): string => text.slice(0, text.length / 2);
  const person = (): string => tracks.open[1]?.number ?? '';

  test.each<
    [string, string, (text: string) => string | Promise<string>, readonly (string | (() => string))[]]
  >([
    [
      'an altered page',
      'page.html',
      (text) => text.replace('82.10', '92.10'),
      ['页面被改动过', '页面第 1 行'],
    ],
    ['a page cut short', 'page.html', half, ['页面文件不完整']],
    ['data cut short', 'notice.json', half, ['公告数据：notice.json 不完整']],
    ['inputs cut short', 'inputs.json', half, ['排名依据：文件不完整']],
    ['a proof cut short', 'proof', half, ['存证：文件不完整']],
    [
      'altered inputs',
      'inputs.json',
      (text) => text.replace('"interview":8525', '"interview":9525'),
      ['排名依据被改动过', person, '复算与公告不同', '公告为 85.25，复算为 95.25'],
    ],
    [
      'altered terms',
      'inputs.json',
      (text) => text.replace('"weight":60', '"weight":40'),
      ['排名依据被改动过，与账上的不同。招聘条件', '排名依据里的笔试为 {"weight":40,"pass":60}'],
    ],
    [
      'terms other than announced',
      'campaign.json',
      (text) => text.replace('"ratio":2', '"ratio":3'),
      ['招聘条件：排名依据里的面试为 {"ratio":2,"pass":60}，招聘公告为 {"ratio":3,"pass":60}'],
    ],
    [
      'a mark altered in the list',
      'notice.json',
      jsonOf(({ notice }) =>
        notice.rows.forEach((row) => {
          row.final += 1;
        }),
      ),
      ['名单与账上的不同', '公告为 82.11，账上为 82.10', '公告为 82.11，复算为 82.10'],
    ],
    [
      'two rows exchanged',
      'notice.json',
      jsonOf(({ notice }) => {
        notice.rows.reverse();
      }),
      ['名单与账上的不同', '公告列在第 1 行，账上应当在第 2 行', '复算应当在第 2 行'],
    ],
    [
      'somebody taken off the list',
      'notice.json',
      jsonOf(({ notice }) => {
        notice.rows.pop();
      }),
      ['公告没有列出，账上应当列出', '公告没有列出，复算应当列出'],
    ],
    [
      'another leaf',
      'proof',
      (text) => text.replace(/\nindex (\d+)\n/, (_, index) => `\nindex ${Number(index) - 1}\n`),
      ['存证：内容与账上的不是同一份'],
    ],
    [
      'the proof of another notice',
      'proof',
      async () => (await fetch(`${address(written)}/proof`)).text(),
      ['证明的是另一份记载，不是这份公告'],
    ],
    [
      'an older checkpoint',
      'checkpoint',
      async () => JSON.parse(await readFile(path.join(saved(), 'notice.json'), 'utf8')).notice.checkpoint,
      ['检查点较早'],
    ],
    [
      'a checkpoint altered',
      'checkpoint',
      (text) => text.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`),
      ['保存的检查点：内容与签名对不上'],
    ],
    [
      'the key of another log',
      'key',
      () => aLogKey().verifierKey,
      ['公告所附的检查点：由另一本账或另一把密钥签发', '存证：不是本县的存证'],
    ],
  ])('tells %s apart', async (_, file, change, words) => {
    const { code, text } = await verify('--notice', await spoil(file, change));
    for (const word of words) expect(text).toContain(typeof word === 'string' ? word : word());
    expect(text).toContain('结论：有不符之处');
    expect(code).toBe(1);
  });

  test('what is missing, or no notice, could not be tried', async () => {
    await rm(copy(), { recursive: true, force: true });
    await cp(saved(), copy(), { recursive: true });
    await rm(path.join(copy(), 'inputs.json'));
    const { code, text } = await verify('--notice', copy());
    expect([code, text.includes('没有排名依据文件')], text).toEqual([2, true]);
    for (const place of [folder, address('nothing'), `${tracks.cloud.url}/elsewhere`])
      expect((await verify('--notice', place)).code).toBe(2);
  });

  test('after the log has grown, a saved notice still holds against it', async () => {
    await at(tracks.cloud.clock.now() + 20 * DAY);
    await move(INTERNAL_PATH, 'notice', 'close');
    await tracks.cloud.idle();
    const { code, text } = await verify('--notice', saved(), '--log', log());
    expect(text).toContain('属于同一本账：此前的记载一条没有改动');
    expect(code, text).toBe(0);
  });
});
