import * as z from 'zod';
import { createClient } from './client.ts';
import { act, moveStage, readApplications, readOutcomes } from './console-desk.ts';
import { expectJson, UnexpectedReply } from './expect-reply.ts';
import { fileNumber, officesOf } from './file-number.ts';
import type { Inputs } from './inputs.ts';
import { importRoster, runAssessment, runInternalExam, withoutRoster } from './internal-stages.ts';
import { applyOpeningRatio } from './opening-ratio.ts';
import type { Progress } from './progress.ts';
import type { Findings } from './report.ts';
import { personKey } from './scores-file.ts';
import { type Account, createStaffMember, type StaffMember } from './staff.ts';
import { type Desk, publishNotice, runChecks, runExam, runReview } from './stages.ts';
import { type Submission, submitApplicant } from './submit.ts';

/** What a rehearsal needs of the local cloud. */
export type Ground = {
  readonly url: string;
  readonly clock: { now(): number; set(instant: number): void };
  readonly idle: () => Promise<void>;
  readonly staff: Readonly<
    Record<'officer' | 'reviewer' | 'examiner' | 'secondExaminer' | 'city' | 'province', Account>
  >;
};

export type Walk = { readonly findings: Findings; readonly noticeHtml: string; readonly noticeUntil: string };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A moment before anything in the files happens: the local clock starts there. Epoch milliseconds. */
export const startOf = ({ campaign, applicants }: Inputs): number =>
  Math.min(Date.parse(campaign.registration.opens), ...applicants.map(({ appliedAt }) => appliedAt)) - HOUR;

/** Walks one campaign from its creation to its public notice over HTTP, as the officers and applicants of a county would. */
export const walkCampaign = async (inputs: Inputs, ground: Ground, progress: Progress): Promise<Walk> => {
  const { code } = inputs.campaign;
  const officer = createStaffMember(ground.url, ground.staff.officer);
  progress.step('核定数额');
  await fileNumberFor(inputs, ground, officer);
  progress.step('建立并发布公告');
  const { campaign } = inputs;
  const file = campaign.track === 'internal' ? withoutRoster(campaign) : campaign;
  await act(officer, '/console/campaigns', file, '建立招聘');
  if (inputs.track === 'internal') await importRoster(officer, code, inputs.roster);
  await act(officer, `/console/campaigns/${code}/publish`, {}, '发布公告');

  const submissions = await submitAll(inputs, ground, progress);
  const settle = async () => {
    progress.step('等待后台处理');
    await ground.idle();
  };
  const nextDay = () => ground.clock.set(ground.clock.now() + DAY);
  const waitUntil = (instant: number) => ground.clock.set(Math.max(instant, ground.clock.now()));
  const desk: Desk<unknown> = {
    campaign: code,
    officer,
    reviewer: createStaffMember(ground.url, ground.staff.reviewer),
    examiner: createStaffMember(ground.url, ground.staff.examiner),
    ...((inputs.campaign.markedTwice ?? true) && {
      secondExaminer: createStaffMember(ground.url, ground.staff.secondExaminer),
    }),
    people: new Map(),
    settle,
    nextDay,
  };

  await settle();
  ground.clock.set(Math.max(Date.parse(inputs.campaign.registration.closes), ground.clock.now()));
  await moveStage(officer, code, 'registration', 'close');
  // Nobody closes the next stage within the second, so what this one has to tell is told before that.
  await settle();
  for (const [name, run] of stepsOf(inputs, submissions, desk, waitUntil)) {
    nextDay();
    progress.step(name);
    await run();
    await settle();
  }
  progress.step('公示');
  const notice = await publishNotice(desk);
  await settle();
  return { findings: await findingsOf(desk, submissions), ...(await readNotice(ground.url, desk, notice)) };
};

/** A number that covers the campaign's places, filed before it is announced. */
const fileNumberFor = (
  { campaign: { positions } }: Inputs,
  { url, staff }: Ground,
  officer: StaffMember,
): Promise<void> =>
  fileNumber(
    {
      officer,
      city: createStaffMember(url, staff.city),
      province: createStaffMember(url, staff.province),
    },
    officesOf(positions.map(({ office }) => office)),
    positions.reduce((sum, { headcount }) => sum + headcount, 0),
  );

const submitAll = async (
  inputs: Inputs,
  ground: Ground,
  progress: Progress,
): Promise<readonly Submission[]> => {
  const client = createClient(ground.url);
  const order = [...inputs.applicants].sort(
    (one, other) => one.appliedAt - other.appliedAt || one.line - other.line,
  );
  const byLine = new Map<number, Submission>();
  for (const applicant of order) {
    progress.step('提交报名', byLine.size, order.length);
    byLine.set(
      applicant.line,
      await submitApplicant(client, inputs.campaign.code, applicant, ground.clock.set),
    );
  }
  return inputs.applicants.flatMap(({ line }) => byLine.get(line) ?? []);
};

type Steps = readonly (readonly [string, () => Promise<void>])[];

/** What staff do between registration and the notice, by track. */
const stepsOf = (
  inputs: Inputs,
  submissions: readonly Submission[],
  common: Desk<unknown>,
  waitUntil: (instant: number) => void,
): Steps => {
  const review = ['资格审查', () => runReview(common)] as const;
  if (inputs.track === 'open') {
    const desk = { ...common, people: peopleOf(inputs.applicants, inputs.scores, submissions) };
    return [
      review,
      ...(inputs.campaign.openingRatio === undefined
        ? []
        : [['开考比例', () => applyOpeningRatio(desk, waitUntil)] as const]),
      ['笔试', () => runExam(desk, 'written')],
      ['面试', () => runExam(desk, 'interview')],
      ['考察和体检', () => runChecks(desk)],
    ];
  }
  const desk = { ...common, people: peopleOf(inputs.applicants, inputs.scores, submissions) };
  return [
    review,
    ['考核', () => runAssessment(desk, [desk.examiner, desk.reviewer])],
    ['考试', () => runInternalExam(desk)],
  ];
};

const peopleOf = <Marks>(
  applicants: Inputs['applicants'],
  scores: ReadonlyMap<string, Marks>,
  submissions: readonly Submission[],
): Desk<Marks>['people'] =>
  new Map(
    applicants.flatMap(({ citizenId, line }) => {
      const submission = submissions[line - 1];
      return submission?.accepted
        ? [[submission.number, { citizenId, score: scores.get(personKey(citizenId)) }] as const]
        : [];
    }),
  );

const findingsOf = async (desk: Desk<unknown>, submissions: readonly Submission[]): Promise<Findings> => {
  const outcomes = await readOutcomes(desk.officer, desk.campaign);
  const applications = await readApplications(desk.officer, desk.campaign);
  return {
    submissions,
    outcomes: new Map(outcomes.map((outcome) => [outcome.number, outcome])),
    applications: new Map(applications.map((application) => [application.number, application])),
  };
};

const notice = z.object({ notice: z.object({ lastDay: z.string() }) });

const readNotice = async (
  url: string,
  desk: Desk<unknown>,
  id: string,
): Promise<Pick<Walk, 'noticeHtml' | 'noticeUntil'>> => {
  const page = await createClient(url).send(`/notices/${id}`);
  if (page.status !== 200) throw new UnexpectedReply('公示页面', page);
  const data = await desk.officer.get(`/console/campaigns/${desk.campaign}/notice`);
  return { noticeHtml: page.text, noticeUntil: expectJson(data, '公示期限', [200], notice).notice.lastDay };
};
