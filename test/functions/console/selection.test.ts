import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  CLOSES,
  CODE,
  consoleCloud,
  type Desk,
  fileFor,
  OPENS,
  problemIn,
  signIn,
} from './desk.ts';

const HERE = `/console/campaigns/${CODE}`;
let cloud: Cloud;
let [officer, reviewer, other, examiner]: Desk[] = [];
const people: Applicant[] = [];
let barred: Applicant;

const desk = (one: Desk | undefined): Desk => {
  if (one === undefined) throw new Error('nobody signed in');
  return one;
};
const as = {
  officer: () => desk(officer),
  reviewer: () => desk(reviewer),
  other: () => desk(other),
  examiner: () => desk(examiner),
};
const person = (index: number): Applicant => people[index] ?? { number: '', code: '', citizenId: '' };
const move = (stage: string, event: string, value = {}) =>
  as.officer().post(`${HERE}/stages/${stage}/${event}`, value);
const read = async (path: string) => JSON.parse((await as.officer().get(HERE + path)).text);

beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  await officer.post('/console/campaigns', aCampaignFile());
  await fileFor(cloud, officer, 2);
  await officer.post(`${HERE}/publish`);
  cloud.clock.set(OPENS);
  for (const serial of [21, 22, 23, 24])
    people.push(await apply(cloud, serial, { law_graduate: serial === 22 }));
  barred = await apply(cloud, 25, { criminal: true });
  await cloud.idle();
  cloud.clock.set(CLOSES);
  [officer, reviewer, other, examiner] = await Promise.all(
    ['officer01', 'reviewer01', 'reviewer02', 'examiner01'].map((account) => signIn(cloud, account)),
  );
  await move('review', 'open');
});
afterAll(() => cloud?.stop());

describe('review', () => {
  test('the queue has its piles, and a record its findings with clause and the plan’s words', async () => {
    const queue = await read('/review?filter=failing');
    expect(queue.counts).toEqual({ failing: 1, clean: 4, unscreened: 0, decided: 0 });
    expect(queue.applications.map(({ number }: Applicant) => number)).toEqual([barred.number]);
    const page = (await as.reviewer().page(`${HERE}/review/${barred.number}`)).text;
    for (const text of ['四(二)2(1)', '受过刑事处罚或者涉嫌犯罪尚未结案的', '本人声明：有此情形'])
      expect(page).toContain(text);
    expect(page).toContain('value="open.bar.criminal" checked');
    expect(page).not.toContain('value="accepted"');
  });

  test('the citizen number is masked until somebody who may asks for it', async () => {
    const path = `${HERE}/review/${person(0).number}`;
    const shown = async (who: Desk, query: string) =>
      (await who.page(path + query)).text.includes(person(0).citizenId);
    const inspector = await signIn(cloud, 'inspector01');
    expect([
      await shown(as.reviewer(), ''),
      await shown(as.reviewer(), '?reveal=yes'),
      await shown(inspector, '?reveal=yes'),
    ]).toEqual([false, true, false]);
  });

  test('documents are shown from the bucket, and only to those who may', async () => {
    const path = `${HERE}/documents/${person(0).number}/photo`;
    const reply = await as.reviewer().page(path);
    expect(reply.status).toBe(302);
    const file = await fetch(reply.headers.get('location') ?? '');
    expect(new Uint8Array(await file.arrayBuffer()).slice(0, 3)).toEqual(Uint8Array.of(0xff, 0xd8, 0xff));
    expect((await as.examiner().page(path)).status).toBe(403);
    expect((await as.reviewer().page(path.replace('photo', 'diploma'))).status).toBe(404);
  });

  test.each([
    ['deciding nothing', {}, 'review.decision-required'],
    ['deciding what does not exist', { decision: 'maybe' }, 'review.decision-required'],
    ['accepting what the machine found to fail', { decision: 'accepted' }, 'review.machine-rule'],
    ['refusing without a rule', { decision: 'refused', reason: '不行' }, 'review.reason-required'],
    [
      'refusing without a reason',
      { decision: 'refused', rules: 'open.bar.criminal' },
      'review.reason-required',
    ],
    [
      'a rule nobody knows',
      { decision: 'refused', rules: ['open.hair'], reason: 'x' },
      'review.rule-unknown',
    ],
  ])('%s is refused', async (_, value, code) => {
    const reply = await as.reviewer().post(`${HERE}/review/${barred.number}`, value);
    expect([reply.status, problemIn(reply).code]).toEqual([422, code]);
  });

  test('a decision that is missing is asked for by its field, and on the page', async () => {
    const path = `${HERE}/review/${barred.number}`;
    expect(JSON.parse((await as.reviewer().post(path, {})).text)).toMatchObject({
      errors: [{ field: 'decision', detail: expect.stringContaining('请选择通过或不通过') }],
    });
    const page = await as.reviewer().form(path, [['reason', '还没有想好']]);
    for (const text of ['请选择通过或不通过', '还没有想好']) expect(page.text).toContain(text);
  });

  test('a refused decision keeps what was typed', async () => {
    const reply = await as.reviewer().form(`${HERE}/review/${barred.number}`, [
      ['decision', 'accepted'],
      ['reason', '写了一半的理由'],
    ]);
    expect([reply.status, reply.text.includes('写了一半的理由')]).toEqual([422, true]);
  });

  test('after deciding, the next of the pile comes up', async () => {
    const reply = await as.reviewer().form(`${HERE}/review/${person(0).number}`, [
      ['decision', 'accepted'],
      ['filter', 'clean'],
    ]);
    const next = /review\/(\w+)\?filter=clean&decided=/.exec(reply.headers.get('location') ?? '')?.[1];
    expect(people.slice(1).map(({ number }) => number)).toContain(next);
  });

  test('of two reviewers the second is told who was first and when, and keeps the reason', async () => {
    const reply = await as.other().form(`${HERE}/review/${person(0).number}`, [
      ['decision', 'refused'],
      ['rules', 'open.skills'],
      ['reason', '电脑操作不熟练'],
    ]);
    expect(reply.status).toBe(409);
    for (const text of ['李审核（reviewer01）', '2024年6月21日 18:00', '电脑操作不熟练'])
      expect(reply.text).toContain(text);
  });

  test('of two decisions at the same instant one stands', async () => {
    const path = `${HERE}/review/${person(1).number}`;
    const value = { decision: 'accepted', rules: [], reason: '' };
    const replies = await Promise.all([as.reviewer().post(path, value), as.other().post(path, value)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('the rest is decided and the stage closes', async () => {
    for (const { number } of people.slice(2)) {
      expect((await as.reviewer().post(`${HERE}/review/${number}`, { decision: 'accepted' })).status).toBe(
        200,
      );
    }
    const refusal = { decision: 'refused', rules: ['open.bar.criminal'], reason: '本人声明有此情形' };
    expect((await as.reviewer().post(`${HERE}/review/${barred.number}`, refusal)).status).toBe(200);
    expect((await move('review', 'close')).status).toBe(200);
  });
});

describe('exams and ranking', () => {
  // 0 and 1 have the same final mark; 1 is a law graduate. 2 and 3 are equal on everything.
  const WRITTEN = ['80', '80', '70', '70'];
  const INTERVIEW = ['85', '85', '75.55', '75.55'];
  const sheet = (kind: string, marks: readonly string[]) =>
    [`citizen_id,${kind}`, ...people.map(({ citizenId }, index) => `${citizenId},${marks[index]}`)].join(
      '\n',
    );

  test('four enter the interview of two places', async () => {
    await move('written', 'open');
    expect(
      (await as.examiner().upload(`${HERE}/scores/written`, 'w.csv', sheet('written', WRITTEN))).status,
    ).toBe(200);
    await move('written', 'close');
    const { positions } = await read('/interview-list');
    expect([positions[0].cut, positions[0].entries.length]).toEqual([7000, 4]);
  });

  test('a closed stage opens again only with a reason, which stays on the record', async () => {
    const without = await move('written', 'reopen');
    expect([without.status, problemIn(without).code]).toEqual([422, 'stage.reason-required']);
    expect((await move('written', 'reopen', { reason: '更正一份试卷' })).status).toBe(200);
    expect((await as.officer().page(HERE)).text).toContain('更正一份试卷');
    expect((await move('written', 'close')).status).toBe(200);
  });

  test('of two officers moving a stage at the same instant one does', async () => {
    const replies = await Promise.all([move('interview', 'open'), move('interview', 'open')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('the ranking shows inputs, exact sum, rounding, and explains every tie in a sentence', async () => {
    await as.examiner().upload(`${HERE}/scores/interview`, 'i.csv', sheet('interview', INTERVIEW));
    await move('interview', 'close');
    const page = (await as.officer().page(`${HERE}/ranking`)).text;
    for (const text of [
      '80.00×60%＋85.00×40%',
      '82.0000',
      '72.2200',
      '与另外 1 人总成绩同为 82.00 分；本人具备优先聘用条件 四(二)1(8)，排在不具备的人之前。',
      '与另外 1 人总成绩同为 72.22 分；优先聘用条件也相同；笔试成绩也相同；2 人各项都相同，并列第 3 名，须由加试确定先后。',
      '以上 2 人进入考察、体检',
    ])
      expect(page).toContain(text);
    const { positions } = await read('/ranking');
    expect(
      positions[0].standings
        .map(({ number, rank }: { number: string; rank: number }) => [number, rank])
        .slice(0, 2),
    ).toEqual([
      [person(1).number, 1],
      [person(0).number, 2],
    ]);
  });

  test('lists come as workbooks too', async () => {
    for (const path of ['/ranking.xlsx', '/outcomes.xlsx', '/applications.xlsx']) {
      const reply = await as.officer().page(HERE + path);
      expect([reply.status, reply.text.slice(0, 2)]).toEqual([200, 'PK']);
    }
  });
});

describe('checks', () => {
  const record = (index: number, value: Record<string, unknown>) =>
    as.officer().post(`${HERE}/checks/${person(index).number}`, value);
  const due = async () =>
    (await read('/checks')).reached.map(
      ({ number, needs, substitute }: { number: string; needs: string[]; substitute: boolean }) => [
        people.findIndex((one) => one.number === number),
        needs.join(),
        substitute,
      ],
    );

  test('the first two are reached, background first', async () => {
    await move('background', 'open');
    expect(await due()).toEqual([
      [1, 'background', false],
      [0, 'background', false],
    ]);
  });

  test.each([
    ['medical before its stage', 0, { what: 'medical', result: 'pass' }, 409, 'stage.not-open'],
    ['a failure without a reason', 0, { what: 'background', result: 'fail' }, 422, 'check.reason-required'],
    ['somebody not reached', 2, { what: 'background', result: 'pass' }, 409, 'check.not-reached'],
    ['a result that does not fit', 0, { what: 'withdrew', result: 'pass' }, 422, 'check.result-unknown'],
    ['nonsense', 0, { what: 'singing' }, 422, 'check.result-unknown'],
  ])('%s is refused', async (_, index, value, status, code) => {
    const reply = await record(index, value);
    expect([reply.status, problemIn(reply).code]).toEqual([status, code]);
  });

  test('a second officer on an old page is told', async () => {
    expect((await record(1, { what: 'background', result: 'pass', version: 0 })).status).toBe(200);
    await move('background', 'close');
    const blocked = await read('');
    expect(blocked.progress.stage).toBe('background');
    expect((await record(0, { what: 'background', result: 'pass', version: 0 })).status).toBe(200);
    await move('background', 'close');
    await move('medical', 'open');
    const stale = await record(0, { what: 'medical', result: 'pass', version: 0 });
    expect([stale.status, problemIn(stale).code]).toEqual([409, 'check.stale']);
  });

  test('who fails is followed by the next in rank; a tie for the place is left to an extra test', async () => {
    const reply = await as.officer().form(`${HERE}/checks/${person(0).number}`, [
      ['choice', 'medical:fail'],
      ['reason', '视力不符合标准'],
      ['version', '1'],
    ]);
    expect(reply.status).toBe(303);
    expect((await record(1, { what: 'medical', result: 'pass' })).status).toBe(200);
    expect(await due()).toEqual([
      [1, '', false],
      [0, '', false],
    ]);
    const { outcomes } = await read('/outcomes');
    const found = people.map(
      ({ number }) => outcomes.find((one: { number: string }) => one.number === number).outcome,
    );
    expect(found).toEqual(['medical-failed', 'proposed', 'tie-unresolved', 'tie-unresolved']);
  });
});

describe('notice', () => {
  test('is previewed masked, published once, and refused the second time', async () => {
    await move('medical', 'close');
    const early = await as.officer().post(`${HERE}/notice`);
    expect([early.status, problemIn(early).code]).toEqual([409, 'stage.not-open']);
    await move('notice', 'open');
    const preview = (await as.officer().page(`${HERE}/notice`)).text;
    expect([preview.includes('王*丙'), preview.includes('王小丙')]).toEqual([true, false]);
    const replies = await Promise.all([
      as.officer().post(`${HERE}/notice`),
      as.officer().post(`${HERE}/notice`),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const again = await as.officer().post(`${HERE}/notice`);
    expect(problemIn(again).code).toBe('notice.already-published');
    expect((await read('/notice')).published).toBe(true);
  });
});
