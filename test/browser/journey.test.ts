import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClient } from '../../infra/rehearsal/client.ts';
import { act, moveStage, readOutcomes } from '../../infra/rehearsal/console-desk.ts';
import { DEMO_STAFF } from '../../infra/rehearsal/demo-staff.ts';
import { fileNumber, officesOf } from '../../infra/rehearsal/file-number.ts';
import { sampleDocuments } from '../../infra/rehearsal/sample-documents.ts';
import { createStaffMember, type StaffMember } from '../../infra/rehearsal/staff.ts';
import { type Desk, decideAll, runChecks, runExam } from '../../infra/rehearsal/stages.ts';
import { submitApplicant } from '../../infra/rehearsal/submit.ts';
import { citizenNumber } from '../rehearsal/generate.ts';
import { testCloud } from '../setup/cloud.ts';
import { arrive, axeFindings, fill, press, signedIn, startBrowser, textOf, typedIn } from './browser.ts';

const CODE = '2024-open-browser';
const OPENS = Date.parse('2024-06-17T08:00:00+08:00');
const CLOSES = Date.parse('2024-06-21T18:00:00+08:00');
const HOUR = 3_600_000;
const CITIZEN = citizenNumber('141024', '19980312', 21);

let cloud: Cloud;
let browser: Browser;
let officer: StaffMember;

beforeAll(async () => {
  cloud = await testCloud({ county: '141024', now: OPENS - HOUR });
  browser = await startBrowser();
  officer = createStaffMember(cloud.url, DEMO_STAFF.officer);
  await act(
    officer,
    '/console/campaigns',
    {
      county: '141024',
      code: CODE,
      title: '洪洞县2024年公开招聘司法协理员公告',
      track: 'open',
      registration: { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' },
      positions: [{ code: '01', office: '大槐树司法所', headcount: 1 }],
      written: { weight: 60, pass: 60 },
      interview: { ratio: 3, pass: 60 },
      noticeWorkingDays: 7,
    },
    'create',
  );
  const city = createStaffMember(cloud.url, DEMO_STAFF.city);
  const province = createStaffMember(cloud.url, DEMO_STAFF.province);
  await fileNumber({ officer, city, province }, officesOf(['大槐树司法所']), 1);
  await act(officer, `/console/campaigns/${CODE}/publish`, {}, 'publish');
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
});

const onPhone = async (): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 360, height: 740 }, baseURL: cloud.url, locale: 'zh-CN' });

const atDesk = (who: keyof typeof DEMO_STAFF): Promise<Page> => signedIn(browser, cloud.url, DEMO_STAFF[who]);

const upload = async (page: Page): Promise<void> => {
  for (const { kind, fileName, contentType, bytes } of sampleDocuments()) {
    // The page's script sends a file as soon as it is chosen and then shows the page anew.
    const form = page.locator('form.upload', { has: page.locator(`#${kind}`) });
    await page
      .locator(`#${kind}`)
      .setInputFiles({ name: fileName, mimeType: contentType, buffer: Buffer.from(bytes) });
    await form.locator('.tag.done').waitFor();
  }
};

/** From the list of announcements to the receipt, on a phone. */
const apply = async (page: Page): Promise<{ number: string; code: string }> => {
  await page.goto('/');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: '洪洞县2024年公开招聘司法协理员公告' }).first().click();
  await arrive(page, '洪洞县2024年公开招聘司法协理员公告');
  expect(await textOf(page)).toContain('四(二)1(3)');
  await page.locator(`a[href="/campaigns/${CODE}/apply"]`).first().click();

  await arrive(page, '报名前的说明');
  await fill(page, 'consent', 'yes');
  await fill(page, 'consent_sensitive', 'yes');
  await press(page, '同意并开始填写');

  await arrive(page, '您的身份');
  await fill(page, 'name', '欧阳晓明');
  await fill(page, 'citizen_id', `${CITIZEN.slice(0, 17)}${CITIZEN.endsWith('1') ? '2' : '1'}`);
  await fill(page, 'phone', '13835700000');
  await fill(page, 'position', '01');
  await press(page, '保存并继续');
  await page.locator('#citizen_id-error').waitFor();
  expect(await page.locator('#citizen_id').getAttribute('aria-describedby')).toContain('citizen_id-error');
  expect(await page.locator('.summary a[href="#citizen_id"]').count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  expect(await typedIn(page, 'name')).toBe('欧阳晓明');
  expect(await typedIn(page, 'phone')).toBe('13835700000');
  expect(await typedIn(page, 'position')).toBe('01');
  expect((await typedIn(page, 'citizen_id')).replace(/\D/g, '')).toContain(CITIZEN.slice(0, 17).slice(0, 14));
  await fill(page, 'citizen_id', CITIZEN);
  await press(page, '保存并继续');

  await arrive(page, '学历和经历');
  await fill(page, 'education', 'bachelor');
  await fill(page, 'major', '法学');
  await fill(page, 'experience', '2016年至2020年在山西大学学习\n2020年起在大槐树镇工作');
  await fill(page, 'household_code', '141024');
  await fill(page, 'residence_code', '141024');
  await fill(page, 'law_graduate', 'yes');
  await press(page, '保存并继续');

  await arrive(page, '本人声明');
  for (const bar of ['criminal', 'detention_drugs', 'credit', 'dismissed', 'judicial_dismissal'])
    await fill(page, bar, 'no');
  await press(page, '保存并继续');

  await arrive(page, '上传材料');
  await upload(page);
  expect(await axeFindings(page)).toEqual([]);
  await press(page, '下一步');

  await arrive(page, '核对并提交');
  expect(await textOf(page)).toContain('欧阳晓明');
  await press(page, '提交报名');
  await arrive(page, '报名已提交');
  const [number = '', code = ''] = await page.locator('.receipt-number dd').allInnerTexts();
  return { number, code };
};

/** Two more people, so that there is a ranking; over the public interface. */
const othersApply = async (): Promise<ReadonlyMap<string, { citizenId: string; written: string }>> => {
  const people = new Map<string, { citizenId: string; written: string }>();
  for (const [index, written] of ['81.5', '70'].entries()) {
    const citizenId = citizenNumber('141024', '19950505', 100 + index);
    const submission = await submitApplicant(
      createClient(cloud.url),
      CODE,
      {
        line: index + 1,
        appliedAt: OPENS + (2 + index) * HOUR,
        citizenId,
        fields: {
          name: `李${index === 0 ? '强' : '敏'}`,
          citizen_id: citizenId,
          phone: `1383570000${index + 1}`,
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
    if (!submission.accepted) throw new Error(submission.result);
    people.set(submission.number, { citizenId, written });
  }
  return people;
};

it('takes an applicant from the announcement to the public notice', { timeout: 240_000 }, async () => {
  cloud.clock.set(OPENS + HOUR);
  const phone = await (await onPhone()).newPage();
  const receipt = await apply(phone);
  const number = receipt.number.replace(/[^0-9A-Z]/g, '');
  expect(number).toMatch(/^[0-9A-Z]{12}$/);
  const others = await othersApply();
  await cloud.idle();

  cloud.clock.set(CLOSES);
  await moveStage(officer, CODE, 'registration', 'close');
  await moveStage(officer, CODE, 'review', 'open');
  const reviewing = await atDesk('reviewer');
  await reviewing.goto(`/console/campaigns/${CODE}/review`);
  await arrive(reviewing, '资格审查');
  await reviewing.getByRole('link', { name: number }).first().click();
  await arrive(reviewing, '欧阳晓明');
  expect(await reviewing.locator('main').textContent()).toContain('四(二)1(3)');
  await press(reviewing, '通过');
  await reviewing.getByText('审核决定已保存').waitFor();
  expect(await axeFindings(reviewing)).toEqual([]);

  const scoreOf = (written: string) => ({
    written,
    interview: '88',
    background: 'pass' as const,
    medical: 'pass' as const,
    withdrew: false,
  });
  const desk: Desk = {
    campaign: CODE,
    officer,
    reviewer: createStaffMember(cloud.url, DEMO_STAFF.reviewer),
    examiner: createStaffMember(cloud.url, DEMO_STAFF.examiner),
    secondExaminer: createStaffMember(cloud.url, DEMO_STAFF.secondExaminer),
    people: new Map([
      [number, { citizenId: CITIZEN, score: scoreOf('92.25') }],
      ...[...others].map(
        ([other, { citizenId, written }]) => [other, { citizenId, score: scoreOf(written) }] as const,
      ),
    ]),
    settle: () => cloud.idle(),
    nextDay: () => cloud.clock.advance(24 * HOUR),
  };
  await decideAll(desk);
  await moveStage(officer, CODE, 'review', 'close');
  await runExam(desk, 'written');
  await runExam(desk, 'interview');
  await runChecks(desk);
  await moveStage(officer, CODE, 'notice', 'open');
  await cloud.idle();
  expect((await readOutcomes(officer, CODE)).find((one) => one.number === number)?.outcome).toBe('proposed');

  const publishing = await atDesk('officer');
  for (const page of ['', '/applications', '/interview-list', '/ranking', '/checks', '/outcomes']) {
    await publishing.goto(`/console/campaigns/${CODE}${page}`);
    expect(await axeFindings(publishing)).toEqual([]);
  }
  await publishing.goto(`/console/campaigns/${CODE}/notice`);
  expect(await axeFindings(publishing)).toEqual([]);
  expect(await textOf(publishing)).not.toContain('欧阳晓明');
  await press(publishing, '发布公示');
  await publishing.getByText('公示已于').first().waitFor();
  await cloud.idle();

  await phone.goto('/notices');
  expect(await axeFindings(phone)).toEqual([]);
  await phone.getByRole('link', { name: '洪洞县2024年公开招聘司法协理员' }).first().click();
  await phone.getByText('拟聘用').first().waitFor();
  const notice = await textOf(phone);
  expect(notice).toMatch(/欧[*＊○×某]/);
  expect(notice).not.toContain('欧阳晓明');
  expect(notice).not.toContain(CITIZEN);
  expect(await axeFindings(phone)).toEqual([]);

  await phone.goto('/status');
  expect(await axeFindings(phone)).toEqual([]);
  await fill(phone, 'number', receipt.number);
  await fill(phone, 'code', receipt.code);
  await press(phone, '查询');
  await phone.getByText('公示').first().waitFor();
  expect(await textOf(phone)).toContain('拟聘用');
  expect(await axeFindings(phone)).toEqual([]);
});
