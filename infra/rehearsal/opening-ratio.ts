import * as z from 'zod';
import { expectJson } from './expect-reply.ts';
import type { Desk } from './stages.ts';

const figures = z.object({
  posts: z.array(z.object({ post: z.string(), short: z.boolean(), cutTo: z.number().optional() })),
});
const decided = z.object({ opening: z.object({ until: z.number() }) });

/**
 * Decides on posts below the opening ratio (开考比例) as the console proposes, and lets the term for choosing another post pass: the
 * files say nothing of such a choice, so nobody moves. `waitUntil` moves the clock on to a moment (epoch milliseconds).
 */
export const applyOpeningRatio = async (
  desk: Desk<unknown>,
  waitUntil: (instant: number) => void,
): Promise<void> => {
  const path = `/console/campaigns/${desk.campaign}/opening`;
  const { posts } = expectJson(await desk.officer.get(path), '读取开考比例', [200], figures);
  const short = posts.filter((post) => post.short);
  if (short.length === 0) return;
  const places = Object.fromEntries(short.map(({ post, cutTo = 0 }) => [post, cutTo]));
  const reply = await desk.officer.post(path, { places });
  waitUntil(expectJson(reply, '决定开考比例', [200], decided).opening.until);
};
