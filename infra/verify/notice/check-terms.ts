import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { parseObject } from '../../../shared/ledger/proof-content.ts';
import { type Finding, holds, note, wrong } from './finding.ts';
import { parseInputs } from './parse.ts';

const pass = z.number().optional();
/** What both the announcement and the inputs say; offices are left out, as their names may be corrected. */
const compared = z.lazy(() =>
  z.object({
    track: z.string(),
    positions: z.array(z.object({ code: z.string(), headcount: z.number() })),
    written: z.object({ weight: z.number(), pass }).optional(),
    interview: z.object({ ratio: z.number(), pass }).optional(),
    exam: z.object({ pass }).optional(),
    tieBreak: z.array(z.string()),
    substitutes: z.boolean(),
  }),
);
const announcement = z.lazy(() => z.object({ campaign: compared }));

const LABELS = {
  track: '招聘方式',
  positions: '岗位和名额',
  written: '笔试',
  interview: '面试',
  exam: '考试',
  tieBreak: '同分比较',
  substitutes: '递补',
} as const;
const FIELDS = ['track', 'positions', 'written', 'interview', 'exam', 'tieBreak', 'substitutes'] as const;

/**
 * Whether the terms in the inputs are those of the announcement (GET /api/campaigns/{code}); nothing where there are no inputs that
 * can be read.
 */
export const checkTerms = (campaign: string | undefined, inputs: string | undefined): readonly Finding[] => {
  const used = compared.safeParse(parseInputs(inputs ?? '')?.terms).data;
  if (used === undefined) return [];
  if (campaign === undefined) return [note('招聘条件：没有招聘公告的数据，没有与它对照')];
  const announced = announcement.safeParse(parseObject(campaign)).data?.campaign;
  if (announced === undefined) return [wrong('招聘条件：campaign.json 不完整或者不是招聘公告的数据')];
  const different = FIELDS.filter((field) => !isDeepStrictEqual(announced[field], used[field]));
  if (different.length === 0) return [holds('招聘条件：排名依据里的与招聘公告的相同')];
  return different.map((field) => {
    const [said, known] = [JSON.stringify(used[field]), JSON.stringify(announced[field])];
    return wrong(
      `招聘条件：排名依据里的${LABELS[field]}为 ${said ?? '（空）'}，招聘公告为 ${known ?? '（空）'}`,
    );
  });
};
