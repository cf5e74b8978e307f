import * as z from 'zod';
import {
  act,
  moveStage,
  type Reached,
  readAbsent,
  readApplications,
  readOutcomes,
  readReached,
} from './console-desk.ts';
import { csvText } from './csv.ts';
import { expectJson } from './expect-reply.ts';
import { publishAndClose } from './results.ts';
import type { Score } from './scores-file.ts';
import type { StaffMember } from './staff.ts';

/** Who acts, on which campaign, and what is known of each accepted application (by number) from the input files. */
export type Desk<Marks = Score> = {
  readonly campaign: string;
  readonly officer: StaffMember;
  readonly reviewer: StaffMember;
  readonly examiner: StaffMember;
  /** Enters the same marks for themselves where the campaign has them entered twice; absent where it has not. */
  readonly secondExaminer?: StaffMember;
  readonly people: ReadonlyMap<string, { readonly citizenId: string; readonly score: Marks | undefined }>;
  /** Waits until every queue has done its work. */
  readonly settle: () => Promise<void>;
  /** Moves the clock on by one day. */
  readonly nextDay: () => void;
};

/** Decides every application that nobody decided yet as the machine's findings suggest: accepted where nothing fails, else refused with those rules. */
export const decideAll = async (desk: Desk<unknown>): Promise<void> => {
  for (const { number, screening, review } of await readApplications(desk.reviewer, desk.campaign)) {
    if (review !== undefined) continue;
    const rules = screening?.failed ?? [];
    const decision =
      rules.length === 0
        ? { decision: 'accepted', rules, reason: '' }
        : { decision: 'refused', rules, reason: '演练：与机器审核意见一致' };
    await act(
      desk.reviewer,
      `/console/campaigns/${desk.campaign}/review/${number}`,
      decision,
      `审核 ${number}`,
    );
  }
};

/** The whole qualification review. */
export const runReview = async (desk: Desk<unknown>): Promise<void> => {
  await moveStage(desk.officer, desk.campaign, 'review', 'open');
  await decideAll(desk);
  await publishAndClose(desk, 'review');
};

const imported = z.object({ rows: z.number() });

/** Imports a sheet of marks: one examiner does, or two, each for themselves. */
export const enterMarks = async (
  desk: Desk<unknown>,
  kind: 'written' | 'interview' | 'exam',
  file: string,
): Promise<void> => {
  for (const examiner of [desk.examiner, desk.secondExaminer]) {
    if (examiner === undefined) continue;
    const path = `/console/campaigns/${desk.campaign}/scores/${kind}`;
    expectJson(await examiner.upload(path, `${kind}.csv`, file), `导入 ${kind}`, [200], imported);
  }
};

/** Imports one exam's marks for everybody in the running, `absent` for whoever has none, and closes its stage. */
export const runExam = async (desk: Desk, kind: 'written' | 'interview'): Promise<void> => {
  await moveStage(desk.officer, desk.campaign, kind, 'open');
  const running = (await readOutcomes(desk.officer, desk.campaign)).filter(
    (row) => row.outcome === undefined && (kind === 'written' || row.shortlisted),
  );
  const rows = running.map(({ number }) => {
    const person = desk.people.get(number);
    return [person?.citizenId ?? '', person?.score?.[kind] || 'absent'];
  });
  if (rows.length > 0) {
    const file = csvText([['citizen_id', kind], ...rows]);
    await enterMarks(desk, kind, file);
  }
  const absent = await readAbsent(desk.officer, desk.campaign, kind);
  await publishAndClose(desk, kind, { absent });
};

/**
 * Records withdrawal, background check and medical of everybody reached, until nobody is left: each loss may bring up the next
 * in rank.
 */
export const runChecks = async (desk: Desk): Promise<void> => {
  for (const stage of ['background', 'medical'] as const) {
    await moveStage(desk.officer, desk.campaign, stage, 'open');
    for (;;) {
      const waiting = (await readReached(desk.officer, desk.campaign)).filter(({ needs }) =>
        stage === 'background' ? needs.includes('background') : needs.length > 0,
      );
      if (waiting.length === 0) break;
      for (const person of waiting) await recordNext(desk, person);
    }
    await moveStage(desk.officer, desk.campaign, stage, 'close');
    await desk.settle();
    desk.nextDay();
  }
};

const recordNext = async (desk: Desk, { number, needs, version }: Reached): Promise<void> => {
  const score = desk.people.get(number)?.score;
  const what = score?.withdrew ? 'withdrew' : (needs[0] ?? 'medical');
  const result = what === 'withdrew' ? 'yes' : (score?.[what] ?? 'pass');
  const body = {
    what,
    result,
    reason: result === 'pass' ? '' : '演练：按成绩文件登记',
    version: version ?? 0,
  };
  await act(
    desk.officer,
    `/console/campaigns/${desk.campaign}/checks/${number}`,
    body,
    `登记 ${number} ${what}`,
  );
};

const published = z.object({ id: z.string() });

/** Opens the notice stage and publishes the public notice. Answers its id. */
export const publishNotice = async (desk: Desk<unknown>): Promise<string> => {
  await moveStage(desk.officer, desk.campaign, 'notice', 'open');
  const reply = await desk.officer.post(`/console/campaigns/${desk.campaign}/notice`, {});
  return expectJson(reply, '发布公示', [200, 201], published).id;
};
