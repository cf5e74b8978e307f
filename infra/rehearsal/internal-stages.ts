import * as z from 'zod';
import type { InternalCampaignFile } from './campaign-file.ts';
import { act, moveStage, readOutcomes, readReached } from './console-desk.ts';
import { csvText } from './csv.ts';
import { expectJson } from './expect-reply.ts';
import { type InternalScore, VIRTUES } from './internal-scores-file.ts';
import { publishAndClose } from './results.ts';
import type { StaffMember } from './staff.ts';
import { type Desk, enterMarks } from './stages.ts';

type InternalDesk = Desk<InternalScore>;

/** The campaign as the console takes it: the roster is a file of its own. */
export const withoutRoster = ({ roster: _, ...campaign }: InternalCampaignFile) => campaign;

const imported = z.object({ people: z.number() });

/** Imports the roster while the campaign is a draft. */
export const importRoster = async (
  officer: StaffMember,
  campaign: string,
  roster: readonly string[],
): Promise<void> => {
  const file = csvText([['citizen_id'], ...roster.map((citizenId) => [citizenId])]);
  const reply = await officer.upload(`/console/campaigns/${campaign}/roster`, 'roster.csv', file);
  expectJson(reply, '导入名册', [200], imported);
};

/** Accepted applications that have no outcome yet. */
const running = async (desk: InternalDesk) =>
  (await readOutcomes(desk.officer, desk.campaign)).filter(({ outcome }) => outcome === undefined);

/** Enters the file's verdicts as two assessors would, each on their own; whoever has no row there counts as qualified. */
export const runAssessment = async (
  desk: InternalDesk,
  assessors: readonly [StaffMember, StaffMember],
): Promise<void> => {
  await moveStage(desk.officer, desk.campaign, 'assessment', 'open');
  const rows = (await running(desk)).map(({ number }) => {
    const person = desk.people.get(number);
    const verdicts = VIRTUES.map((virtue) => person?.score?.verdicts[virtue] ?? 'qualified');
    return [person?.citizenId ?? '', ...verdicts];
  });
  if (rows.length > 0) {
    const file = csvText([['citizen_id', ...VIRTUES], ...rows]);
    for (const assessor of assessors) {
      const path = `/console/campaigns/${desk.campaign}/assessment`;
      expectJson(await assessor.upload(path, 'assessment.csv', file), '导入考核表', [200], imported);
    }
  }
  await moveStage(desk.officer, desk.campaign, 'assessment', 'close');
};

/** Imports the exam's marks, records who declines until nobody reached does, and closes the stage. */
export const runInternalExam = async (desk: InternalDesk): Promise<void> => {
  await moveStage(desk.officer, desk.campaign, 'exam', 'open');
  const rows = (await running(desk)).map(({ number }) => {
    const person = desk.people.get(number);
    return [person?.citizenId ?? '', person?.score?.exam ?? 'absent'];
  });
  if (rows.length > 0) {
    await enterMarks(desk, 'exam', csvText([['citizen_id', 'exam'], ...rows]));
  }
  await recordWithdrawals(desk);
  await publishAndClose(desk, 'exam');
};

/** Each withdrawal may bring up the next in rank, who may decline in turn. */
const recordWithdrawals = async (desk: InternalDesk): Promise<void> => {
  const recorded = new Set<string>();
  for (;;) {
    const declining = (await readReached(desk.officer, desk.campaign)).filter(
      ({ number }) => desk.people.get(number)?.score?.withdrew && !recorded.has(number),
    );
    if (declining.length === 0) return;
    for (const { number, version } of declining) {
      recorded.add(number);
      const body = { what: 'withdrew', result: 'yes', reason: '演练：按成绩文件登记', version: version ?? 0 };
      const path = `/console/campaigns/${desk.campaign}/checks/${number}`;
      await act(desk.officer, path, body, `登记 ${number} 放弃`);
    }
  }
};
