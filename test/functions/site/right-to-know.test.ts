import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DURING, type PublicCloud, publicCloud } from '../../web/public-cloud.ts';
import { readable } from '../../web/read-html.ts';
import { ask, submitByInterface } from '../../web/submit.ts';
import { visit } from '../../web/visitor.ts';

const CODE = '2024-open-1';
const HOUR = 3_600_000;
const PUBLISHED = Date.parse('2024-07-10T09:00:00+08:00');

let site: PublicCloud;
let mine: { number: string; code: string };
beforeAll(async () => {
  site = await publicCloud();
  await site.publish({ appealWorkingDays: 3, scoreReviewWorkingDays: 2, reserveUntil: '2024-12-31' });
  mine = await submitByInterface(site.cloud.url, CODE);
  await site.cloud.idle();
});
afterAll(() => site.cloud.stop());

const raw = async () => (await visit(site.cloud.url).post('/status', mine)).text;
const status = async () => readable(await raw());
const model = async () => JSON.parse(JSON.stringify((await ask(site.cloud.url, '/api/status', mine)).body));

const release = (changes: object, progressVersion: number, tell?: { stage: string; at: number }) =>
  site.applications.release(
    {
      ...{ number: mine.number, position: '01', campaign: CODE, failed: [], substitute: false },
      ...{ shortlisted: false, reached: false, releasedAt: DURING, progressVersion, ...changes },
    },
    tell && { kind: 'stage.result', at: tell.at, facts: { stage: tell.stage } },
  );

describe('the status page as the right to know', () => {
  test('after applying: one message, nothing owed, every stage with what is known of its dates', async () => {
    const page = await status();
    for (const words of [
      '报名已收到 2024年6月20日 10:00',
      '现在没有需要您办理的事。',
      '报名2024年6月17日 08:00 至 2024年6月21日 18:00',
      '对审查结果申诉：结果公布后 3 个工作日内',
      '笔试尚未确定笔试时间：尚未确定成绩公布：尚未确定申请成绩复核：结果公布后 2 个工作日内',
      '公示（7 个工作日）：尚未确定',
      '递补有效：2024年12月31日为止',
      '带居民身份证和报名号到尧都区司法局',
      '监督举报 六(三)',
      '落实应聘人员对招聘工作的知情权、参与权和监督权',
    ])
      expect(page).toContain(words);
    for (const stage of ['资格审查', '面试', '考察', '体检', '签订合同'])
      expect(page).toMatch(new RegExp(`${stage}尚未确定`));
  });

  test('messages come newest first, and the older ones are folded away', async () => {
    await site.moveTo(CODE, 'review', true, DURING + 48 * HOUR);
    await release({}, 3, { stage: 'review', at: DURING + 49 * HOUR });
    await site.moveTo(CODE, 'review', false, DURING + 49 * HOUR);
    await site.moveTo(CODE, 'written', true, DURING + 50 * HOUR);
    await site.cloud.idle();
    await release({ written: 8010 }, 5, { stage: 'written', at: DURING + 51 * HOUR });
    await site.cloud.idle();
    const { inbox } = await model();
    expect(inbox.map(({ title, at }: { title: string; at: number }) => [title, at - DURING])).toEqual([
      ['笔试结果已出', 51 * HOUR],
      ['资格审查结果已出', 49 * HOUR],
      ['报名已收到', 0],
    ]);
    expect(await status()).toContain('查看较早的 1 条消息');
  });

  test('what is owed now, and that its time is not fixed', async () => {
    expect(await status()).toContain('参加笔试，带准考证和居民身份证原件（时间尚未确定，确定后会通知您）');
    expect((await model()).owed).toEqual([{ what: '参加笔试，带准考证和居民身份证原件' }]);
    await site.moveTo(CODE, 'written', false, DURING + 51 * HOUR);
    await site.moveTo(CODE, 'interview', true, DURING + 52 * HOUR);
    await release({ written: 8010, shortlisted: true }, 6);
    expect((await model()).owed).toEqual([{ what: '参加面试，带居民身份证原件' }]);
  });

  test('the dates of stages that are over, and the notice with its address once it is public', async () => {
    const before = await status();
    expect(before).toContain('资格审查2024年6月22日 开始，2024年6月22日 结束');
    await site.moveTo(CODE, 'notice', true, PUBLISHED - HOUR);
    const { version } = (await site.campaigns.find(CODE))?.progress ?? { version: 0 };
    await site.campaigns.publishNotice(
      {
        ...{ id: `${CODE}-proposed`, campaign: CODE, county: '141002', kind: 'proposed', title: '公示' },
        ...{ publishedAt: PUBLISHED, lastDay: '2024-07-19', provisional: false, workingDays: 7 },
        ...{ rows: [], openPlaces: {} },
      },
      { status: 'running', version: version + 1, stage: 'notice', open: true, log: [] },
    );
    site.cloud.clock.set(PUBLISHED - 1);
    expect(await status()).toContain('拟聘用人员公示：将于 2024年7月10日 09:00 公布');
    expect(await raw()).not.toContain(`/notices/${CODE}-proposed`);
    site.cloud.clock.set(PUBLISHED);
    const page = await status();
    expect(page).toContain(
      '拟聘用人员公示：2024年7月10日 09:00 公布对拟聘用人员公示提出异议：2024年7月19日为止',
    );
    expect(await raw()).toContain(`href="/notices/${CODE}-proposed"`);
  });

  test('and is told of it by the sweep: not before its moment, once after it', async () => {
    const published = async () => {
      await site.cloud.idle();
      return (await model()).inbox.filter(({ kind }: { kind: string }) => kind === 'result.published');
    };
    expect(await published()).toEqual([]);
    site.cloud.clock.advance(HOUR);
    expect(await published()).toMatchObject([{ title: '拟聘用人员公示已公布', at: PUBLISHED }]);
    site.cloud.clock.advance(HOUR);
    expect(await published()).toHaveLength(1);
  });

  test('somebody else’s application number and code show nothing of it', async () => {
    const answer = await ask(site.cloud.url, '/api/status', { ...mine, code: '00000000' });
    expect([answer.status, JSON.stringify(answer.body).includes('inbox')]).toEqual([404, false]);
  });

  test('weighs less than 60 KB, and needs no script', async () => {
    const html = await raw();
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
    expect(html).not.toMatch(/<script(?! src)/);
  });
});
