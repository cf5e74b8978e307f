import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClient } from '../../infra/rehearsal/client.ts';
import { moveStage } from '../../infra/rehearsal/console-desk.ts';
import { DEMO_STAFF } from '../../infra/rehearsal/demo-staff.ts';
import { fileNumber, officesOf } from '../../infra/rehearsal/file-number.ts';
import { createStaffMember } from '../../infra/rehearsal/staff.ts';
import { decideAll } from '../../infra/rehearsal/stages.ts';
import { submitApplicant } from '../../infra/rehearsal/submit.ts';
import { citizenNumber } from '../rehearsal/generate.ts';
import { testCloud } from '../setup/cloud.ts';
import { arrive, axeFindings, fill, press, signedIn, startBrowser, textOf, typedIn } from './browser.ts';

const CODE = '2024-open-desk';
const TITLE = '洪洞县2024年第二次公开招聘司法协理员公告';
const OPENS = Date.parse('2024-06-17T08:00:00+08:00');
const CLOSES = Date.parse('2024-06-21T18:00:00+08:00');
const HOUR = 3_600_000;
const PEOPLE = [1, 2].map((serial) => citizenNumber('141024', '19950505', 300 + serial));

let cloud: Cloud;
let browser: Browser;

beforeAll(async () => {
  cloud = await testCloud({ county: '141024', now: OPENS - HOUR });
  browser = await startBrowser();
  const staff = {
    officer: createStaffMember(cloud.url, DEMO_STAFF.officer),
    city: createStaffMember(cloud.url, DEMO_STAFF.city),
    province: createStaffMember(cloud.url, DEMO_STAFF.province),
  };
  await fileNumber(staff, officesOf(['大槐树司法所']), 1);
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const FORM: Readonly<Record<string, string>> = {
  title: TITLE,
  code: '第二次',
  'registration.opens': '2024-06-17T08:00',
  'registration.closes': '2024-06-21T18:00',
  'positions.0.code': '01',
  'positions.0.office': '大槐树司法所',
  'positions.0.headcount': '1',
};

/** A new campaign by the form, with one mistake on the way, to its publication. */
const publish = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: '新建公开招聘' }).click();
  await arrive(page, '新建公开招聘');
  for (const [name, value] of Object.entries(FORM)) await fill(page, name, value);
  await press(page, '保存为草稿');
  await page.locator('#code-error').waitFor();
  expect(await page.locator('#code').getAttribute('aria-describedby')).toContain('code-error');
  expect(await page.locator('.summary a').count()).toBe(1);
  for (const [name, value] of Object.entries(FORM)) expect(await typedIn(page, name)).toBe(value);
  expect(await axeFindings(page)).toEqual([]);
  await fill(page, 'code', CODE);
  await press(page, '保存为草稿');
  await arrive(page, TITLE);
  await page.getByRole('link', { name: '核对并发布公告' }).click();
  await arrive(page, '核对并发布');
  expect(await textOf(page)).toContain('2024年6月21日 18:00');
  await press(page, '确认无误，发布公告');
  await page.getByText('已保存。现在是').waitFor();
  expect(await axeFindings(page)).toEqual([]);
};

/** Two people apply, are admitted, and the written exam is held. */
const untilWrittenExam = async (): Promise<void> => {
  const client = createClient(cloud.url);
  for (const [index, citizenId] of PEOPLE.entries()) {
    const { accepted } = await submitApplicant(
      client,
      CODE,
      {
        line: index + 1,
        appliedAt: OPENS + HOUR,
        citizenId,
        fields: {
          name: `李${'强敏'.charAt(index)}`,
          citizen_id: citizenId,
          phone: `1383570000${index}`,
          position: '01',
          education: 'college',
          major: '会计',
          household_code: '141024',
          residence_code: '141024',
          law_qualification: false,
          law_graduate: false,
          political_legal_experience: false,
          criminal: false,
          detention_drugs: false,
          credit: false,
          dismissed: false,
          judicial_dismissal: false,
        },
      },
      cloud.clock.set,
    );
    expect(accepted).toBe(true);
  }
  await cloud.idle();
  cloud.clock.set(CLOSES);
  const officer = createStaffMember(cloud.url, DEMO_STAFF.officer);
  const reviewer = createStaffMember(cloud.url, DEMO_STAFF.reviewer);
  await moveStage(officer, CODE, 'review', 'open');
  await decideAll({
    campaign: CODE,
    officer,
    reviewer,
    examiner: createStaffMember(cloud.url, DEMO_STAFF.examiner),
    people: new Map(),
    settle: () => cloud.idle(),
    nextDay: () => cloud.clock.advance(24 * HOUR),
  });
  await moveStage(officer, CODE, 'review', 'close');
  await moveStage(officer, CODE, 'written', 'open');
};

/** A sheet with a fault, of which nothing is taken; then a good one that lacks one of the two. */
const importScores = async (page: Page): Promise<void> => {
  await page.goto(`/console/campaigns/${CODE}/scores/written`);
  await arrive(page, '笔试成绩');
  const csv = `居民身份证号码,笔试成绩\n${PEOPLE[0]},88.5\n${PEOPLE[1]},100.5\n`;
  await page.locator('#file').setInputFiles({
    name: '成绩.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await press(page, '导入');
  await page.getByRole('table', { name: '共 1 处错误' }).waitFor();
  expect(await page.locator('tbody tr').allInnerTexts()).toEqual([
    expect.stringMatching(/第 3 行\s+笔试成绩\s+100\.5\s+成绩超出范围/),
  ]);
  expect(await textOf(page)).toContain('笔试成绩由两名考务人员分别录入');
  expect(await axeFindings(page)).toEqual([]);
  const workbook = await writeXlsxFile([
    ['居民身份证号码', '笔试成绩'],
    [PEOPLE[0] ?? '', 88.5],
  ]).toBuffer();
  await page.locator('#file').setInputFiles({
    name: '成绩.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbook,
  });
  await press(page, '导入');
  await page.getByText('您的录入已保存').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const second = createStaffMember(cloud.url, DEMO_STAFF.secondExaminer);
  const entry = `居民身份证号码,笔试成绩\n${PEOPLE[0]},88.5\n`;
  const entered = await second.upload(`/console/campaigns/${CODE}/scores/written`, '成绩.csv', entry);
  expect(entered.status).toBe(200);
  await page.goto(`/console/campaigns/${CODE}/scores/written`);
  await page.getByText('差异 0 项，已裁定 0 项；已形成一致的成绩表').waitFor();
  expect(await textOf(page)).toContain('另有1人没有成绩，关闭笔试后将按缺考处理。');
  expect(await axeFindings(page)).toEqual([]);
};

/** The marks are published, and the days to ask for a review of them go by. */
const releaseMarks = async (): Promise<void> => {
  const officer = createStaffMember(cloud.url, DEMO_STAFF.officer);
  const reply = await officer.post(`/console/campaigns/${CODE}/notices/written`, { absent: 1 });
  expect(reply.status).toBe(201);
  cloud.clock.advance(10 * 24 * HOUR);
};

/** The exam ends only once the officer says that the one missing was absent. */
const closeExam = async (page: Page): Promise<void> => {
  await page.goto(`/console/campaigns/${CODE}`);
  await press(page, '结束笔试阶段，1人按缺考处理');
  await page.getByRole('alert').getByText('请确认缺考人数').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('已核对，这 1 人确属缺考').check();
  await press(page, '结束笔试阶段，1人按缺考处理');
  await page.getByText('现在是：笔试阶段已结束').waitFor();
};

it('takes officers from a new campaign to the marks of its written exam', { timeout: 240_000 }, async () => {
  await publish(await signedIn(browser, cloud.url, DEMO_STAFF.officer));
  await untilWrittenExam();
  await importScores(await signedIn(browser, cloud.url, DEMO_STAFF.examiner));
  await releaseMarks();
  await closeExam(await signedIn(browser, cloud.url, DEMO_STAFF.officer));
});
