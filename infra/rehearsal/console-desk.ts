import * as z from 'zod';
import { expectJson } from './expect-reply.ts';
import type { StaffMember } from './staff.ts';

const mark = z.union([z.number(), z.literal('absent')]);

const outcomes = z.object({
  outcomes: z.array(
    z.object({
      number: z.string(),
      position: z.string(),
      outcome: z.string().optional(),
      failed: z.array(z.string()),
      written: mark.optional(),
      interview: mark.optional(),
      exam: mark.optional(),
      final: z.number().optional(),
      rank: z.number().optional(),
      shortlisted: z.boolean(),
    }),
  ),
});
export type ConsoleOutcome = z.infer<typeof outcomes>['outcomes'][number];

const worksheet = z.object({
  applications: z.array(
    z.object({
      number: z.string(),
      sex: z.enum(['male', 'female']),
      screening: z.object({ eligible: z.boolean(), failed: z.array(z.string()) }).optional(),
      review: z.object({ decision: z.string() }).optional(),
    }),
  ),
});
export type ConsoleApplication = z.infer<typeof worksheet>['applications'][number];

const reached = z.object({
  reached: z.array(
    z.object({
      number: z.string(),
      needs: z.array(z.enum(['background', 'medical'])),
      version: z.number().int().optional(),
    }),
  ),
});
export type Reached = z.infer<typeof reached>['reached'][number];

/** What the console tells of one campaign, read as a member of staff. */
export const readOutcomes = async (
  staff: StaffMember,
  campaign: string,
): Promise<readonly ConsoleOutcome[]> =>
  expectJson(await staff.get(`/console/campaigns/${campaign}/outcomes`), '读取结果', [200], outcomes)
    .outcomes;

/** Every application of the campaign with what the machine found. */
export const readApplications = async (
  staff: StaffMember,
  campaign: string,
): Promise<readonly ConsoleApplication[]> =>
  expectJson(await staff.get(`/console/campaigns/${campaign}/applications`), '读取报名', [200], worksheet)
    .applications;

/** Who has been reached for selection and what still has to be recorded of each. */
export const readReached = async (staff: StaffMember, campaign: string): Promise<readonly Reached[]> =>
  expectJson(await staff.get(`/console/campaigns/${campaign}/checks`), '读取考察体检', [200], reached)
    .reached;

/** A POST that must succeed with 200 or 201. */
export const act = async (staff: StaffMember, path: string, value: unknown, what: string): Promise<void> => {
  expectJson(await staff.post(path, value), what, [200, 201], z.unknown());
};

const scores = z.object({ missing: z.array(z.object({ number: z.string() })) });

/** How many people who sit an exam have no mark: whoever closes it confirms that they were absent. */
export const readAbsent = async (
  staff: StaffMember,
  campaign: string,
  kind: 'written' | 'interview',
): Promise<number> =>
  expectJson(await staff.get(`/console/campaigns/${campaign}/scores/${kind}`), '读取成绩', [200], scores)
    .missing.length;

/** Opens or closes a stage; closing an exam takes the number of people absent. */
export const moveStage = (
  staff: StaffMember,
  campaign: string,
  stage: string,
  action: 'open' | 'close',
  confirmed: { readonly absent?: number } = {},
): Promise<void> =>
  act(staff, `/console/campaigns/${campaign}/stages/${stage}/${action}`, confirmed, `${action} ${stage}`);
