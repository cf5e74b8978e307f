import { describe, expect, test } from 'vitest';
import type { MessageKind } from '../../../shared/domain/model/message.ts';
import type { OutcomeId } from '../../../shared/domain/model/selection.ts';
import type { Progress, Stage } from '../../../shared/domain/model/stage.ts';
import { type OwedFacts, owedBy } from '../../../shared/domain/told/owed.ts';
import { roundOf } from '../../../shared/domain/told/round.ts';
import { type DateFacts, stageDates } from '../../../shared/domain/told/stage-dates.ts';
import { waysOf } from '../../../shared/domain/told/ways.ts';
import { appealWindow, scoreReviewWindow } from '../../../shared/domain/told/windows.ts';
import { aCampaign } from '../../builders/campaign.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const running = (stage: Stage, open = true): Progress => ({
  status: 'running',
  version: 3,
  stage,
  open,
  log: [],
});
const message = (kind: MessageKind, facts = {}) => ({ kind, facts });

describe('what is owed', () => {
  const owed = (stage: Stage, changes: Partial<OwedFacts> = {}, open = true) =>
    owedBy({
      ...{ campaign: { track: 'open' }, progress: running(stage, open), messages: [] },
      released: { shortlisted: true, reached: true },
      ...changes,
    });
  const still = (outcome?: OutcomeId) => ({ shortlisted: true, reached: true, ...(outcome && { outcome }) });

  test.each<[Stage, RegExp | undefined]>([
    ['registration', undefined],
    ['review', undefined],
    ['written', /笔试.*准考证/],
    ['interview', /面试/],
    ['background', /考察/],
    ['medical', /体检/],
    ['assessment', /考核/],
    ['exam', /考试/],
    ['notice', undefined],
  ])('in %s: %s', (stage, expected) => {
    expect(owed(stage).map(({ what }) => what)).toEqual(
      expected === undefined ? [] : [expect.stringMatching(expected)],
    );
    expect(owed(stage, {}, false)).toEqual([]);
  });

  test.each<[Stage, Partial<OwedFacts>]>([
    ['interview', { released: { shortlisted: false, reached: false } }],
    ['background', { released: { shortlisted: true, reached: false } }],
    ['medical', { released: undefined }],
    ['written', { released: still('ineligible') }],
    ['contract', { released: still('not-selected') }],
    ['written', { messages: [message('application.withdrawn')] }],
    ['written', { progress: { status: 'draft', version: 0, log: [] } }],
  ])('nothing in %s for %j', (stage, changes) => expect(owed(stage, changes)).toEqual([]));

  test('the day and hour they were told, of the newest message', () => {
    const messages = [
      message('ticket.issued', { when: '2024-07-13' }),
      message('ticket.issued', { when: '2024-07-06' }),
    ];
    expect(owed('written', { messages })[0]?.by).toBe('2024年7月13日');
    const assigned = [message('interview.assigned', { when: at('2024-08-03T09:00') })];
    expect(owed('interview', { messages: assigned })[0]?.by).toBe('2024年8月3日 09:00');
  });

  test('another post, until it is chosen', () => {
    const cancelled = message('post.cancelled', { until: '2024-07-01' });
    expect(owed('written', { messages: [cancelled] }, false)).toEqual([
      { what: '改报其他符合条件的岗位', by: '2024年7月1日为止' },
    ]);
    expect(owed('written', { messages: [message('post.moved'), cancelled] }, false)).toEqual([]);
    expect(owed('written', { messages: [cancelled, message('post.moved'), cancelled] }, false)).toHaveLength(
      1,
    );
  });

  test('the contract: waiting for the offer, offered, signed or declined', () => {
    const proposed = { released: still('proposed') };
    expect(owed('contract', proposed)[0]?.what).toContain('等待签订合同');
    const offered = message('contract.offered', { until: '2024-09-01' });
    expect(owed('contract', { ...proposed, messages: [offered] })).toEqual([
      { what: '签订合同，带居民身份证原件；放弃的也请告知', by: '2024年9月1日为止' },
    ]);
    for (const kind of ['contract.signed', 'contract.declined'] as const)
      expect(owed('contract', { ...proposed, messages: [message(kind), offered] })).toEqual([]);
  });

  test('the extra test of a tie, whatever is open', () => {
    const tie = { released: still('tie-unresolved') };
    expect(owed('interview', tie, false)).toEqual([{ what: '参加加试，时间另行通知' }]);
  });
});

const campaign = aCampaign({ appealWorkingDays: 3, scoreReviewWorkingDays: 2 });
const notice = (kind: string, published: string, lastDay = '2024-07-10') => ({
  id: `2024-open-1-${kind}`,
  kind,
  publishedAt: at(published),
  lastDay,
});
const facts = (now: string, changes: Partial<DateFacts> = {}): DateFacts => ({
  ...{ campaign, progress: running('review'), notices: [], sittings: {}, now: at(now) },
  ...changes,
});

describe('how long one may appeal', () => {
  // Published on Friday 28 June: the three working days are 1, 2 and 3 July.
  const notices = [notice('review', '2024-06-28T09:00')];
  test.each([
    ['2024-06-28T08:59:59.999', false],
    ['2024-06-28T09:00', true],
    ['2024-07-03T23:59:59.999', true],
    ['2024-07-04T00:00', false],
  ])('at %s: %s', (now, open) => {
    expect(appealWindow(facts(now, { notices }))).toEqual({ until: '2024年7月3日为止', open });
  });

  test('before the result is public: as many working days after it', () =>
    expect(appealWindow(facts('2024-06-25T09:00'))).toEqual({
      until: '结果公布后 3 个工作日内',
      open: false,
    }));

  test('with 0 days: while the review stage is open', () => {
    const zero = { campaign: aCampaign({ appealWorkingDays: 0 }) };
    const until = '资格审查阶段结束之前';
    expect(appealWindow(facts('2024-06-25T09:00', zero))).toEqual({ until, open: true });
    const closed = { ...zero, progress: running('review', false) };
    expect(appealWindow(facts('2024-06-25T09:00', closed))).toEqual({ until, open: false });
    expect(appealWindow(facts('2024-06-25T09:00', { ...zero, progress: running('written') })).open).toBe(
      false,
    );
  });

  test('score reviews are offered only where the campaign says so', () => {
    const none = aCampaign({ scoreReviewWorkingDays: 0 });
    expect(scoreReviewWindow(facts('2024-07-01T09:00', { campaign: none }), 'written')).toBeUndefined();
    const written = [notice('written', '2024-07-01T09:00')];
    expect(scoreReviewWindow(facts('2024-07-03T23:59', { notices: written }), 'written')?.open).toBe(true);
    expect(scoreReviewWindow(facts('2024-07-04T00:00', { notices: written }), 'written')?.open).toBe(false);
    expect(scoreReviewWindow(facts('2024-07-02T00:00', { notices: written }), 'interview')?.open).toBe(false);
  });

  test('a day beyond the known arrangements is said to be provisional', () => {
    const far = [notice('review', '2031-06-27T09:00')];
    expect(appealWindow(facts('2031-06-27T09:00', { notices: far })).until).toContain('暂按');
  });
});

describe('the dates of a stage', () => {
  test('what nobody has fixed yet has no date', () => {
    expect(stageDates('written', facts('2024-06-25T09:00'))).toEqual([
      { what: '笔试时间' },
      { what: '成绩公布' },
      { what: '申请成绩复核', when: '结果公布后 2 个工作日内' },
    ]);
    expect(stageDates('registration', facts('2024-06-25T09:00'))).toEqual([]);
    expect(stageDates('notice', facts('2024-06-25T09:00'))).toEqual([{ what: '公示（7 个工作日）' }]);
  });

  test('what was never dated is not awaited once the stage is closed', () => {
    const over = facts('2024-07-25T09:00', { progress: running('interview') });
    expect(stageDates('written', over)).toEqual([{ what: '申请成绩复核', when: '结果公布后 2 个工作日内' }]);
    expect(stageDates('written', { ...over, progress: running('written', false) })).toHaveLength(1);
    expect(stageDates('written', { ...over, progress: running('written') })).toHaveLength(3);
  });

  test('a notice still to come is dated, and has no address', () => {
    const notices = [notice('written', '2024-07-05T09:00')];
    const dates = stageDates('written', facts('2024-07-05T08:59', { notices }));
    expect(dates[1]).toEqual({ what: '笔试成绩', when: '将于 2024年7月5日 09:00 公布' });
    expect(JSON.stringify(dates)).not.toContain('2024-open-1-written');
  });

  test('from its moment on it has one, and says until when one may object', () => {
    const notices = [notice('written', '2024-07-05T09:00'), notice('interview-list', '2024-07-08T09:00')];
    const dates = stageDates(
      'written',
      facts('2024-07-05T09:00', { notices, sittings: { written: '2024年7月1日' } }),
    );
    expect(dates).toEqual([
      { what: '笔试时间', when: '2024年7月1日' },
      { what: '笔试成绩', when: '2024年7月5日 09:00 公布', href: '/notices/2024-open-1-written' },
      { what: '对笔试成绩提出异议', when: '2024年7月10日为止' },
      { what: '进入面试人员名单', when: '将于 2024年7月8日 09:00 公布' },
      { what: '申请成绩复核', when: '2024年7月9日为止' },
    ]);
  });

  test('until when a vacant place goes to the next', () => {
    const reserved = aCampaign({ reserveUntil: '2024-12-31' });
    expect(stageDates('contract', facts('2024-06-25T09:00', { campaign: reserved }))).toEqual([
      { what: '递补有效', when: '2024年12月31日为止' },
    ]);
  });
});

describe('ways to disagree, ask and report', () => {
  const ways = (changes: object = {}, now = '2024-07-01T09:00') =>
    waysOf({ ...facts(now), refused: false, bureau: '洪洞县司法局', ...changes });

  test('asking and reporting are always there', () => {
    const all = ways();
    expect(all.map(({ what }) => what)).toEqual(['有不明白的地方：询问', '发现违反规定的情况：监督举报']);
    expect(all[0]?.how).toContain('洪洞县司法局');
    expect(all[0]?.how).not.toContain('电话');
    expect(all[1]).toMatchObject({ clause: '六(三)', how: expect.stringContaining('纪检监察') });
    expect(ways({ telephone: '0357-6222222' })[0]?.how).toContain('0357-6222222');
  });

  test('appeal for whoever was refused, with its days', () => {
    const notices = [notice('review', '2024-06-28T09:00')];
    expect(ways({ refused: true, notices })[0]).toMatchObject({ until: '2024年7月3日为止' });
    expect(ways({ refused: true, notices }, '2024-07-04T00:00')[0]?.until).toContain('不在期限内');
    expect(ways({ notices }).some(({ what }) => what.includes('申诉'))).toBe(false);
  });

  test('score review while it may be asked for', () => {
    const notices = [notice('written', '2024-07-01T09:00')];
    const asked = (now: string) => ways({ notices }, now).some(({ what }) => what.includes('复核'));
    expect([asked('2024-07-01T08:59'), asked('2024-07-03T12:00'), asked('2024-07-04T00:00')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('objections against every notice that is out, and none that is not', () => {
    const notices = [notice('written', '2024-07-01T09:00'), notice('proposed', '2024-07-02T09:00')];
    expect(ways({ notices }).flatMap(({ href }) => href ?? [])).toEqual(['/notices/2024-open-1-written']);
  });
});

test('a round begins when a stage is opened or reopened', () => {
  const by = 'officer01';
  const log = [
    { event: 'open', stage: 'written', at: 1, by },
    { event: 'close', stage: 'written', at: 2, by },
    { event: 'reopen', stage: 'written', at: 3, by, reason: 'x' },
    { event: 'close', stage: 'written', at: 4, by },
    { event: 'open', stage: 'interview', at: 5, by },
  ] as const;
  const rounds = [1, 2, 3, 4, 5].map((length) =>
    roundOf({ ...running('written'), log: log.slice(0, length) }, 'written', 9),
  );
  expect(rounds).toEqual([1, 1, 3, 3, 3]);
  expect(roundOf(running('review'), 'written', 9)).toBeUndefined();
  // Worked off late, it belongs to the round it is of.
  expect([0, 1, 2, 3].map((at) => roundOf({ ...running('written'), log }, 'written', at))).toEqual([
    undefined,
    1,
    1,
    3,
  ]);
});
