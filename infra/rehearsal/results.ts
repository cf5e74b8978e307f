import * as z from 'zod';
import { moveStage } from './console-desk.ts';
import { expectJson, problemOf, UnexpectedReply } from './expect-reply.ts';
import type { Desk } from './stages.ts';

/** Longer than any time a campaign may give people to act on a result (30 working days), with holidays among them. */
const MOST_DAYS = 90;

/** What only time resolves. */
const WAITING: ReadonlySet<string> = new Set(['notice.window-running', 'appeal.period-running']);

/**
 * Publishes the result of a stage and closes it once the time to appeal or to ask for a review is over: the clock moves on day
 * by day until then.
 */
export const publishAndClose = async (
  desk: Desk<unknown>,
  stage: 'review' | 'written' | 'interview' | 'exam',
  confirmed: { readonly absent?: number } = {},
): Promise<void> => {
  const { campaign, officer } = desk;
  const path = `/console/campaigns/${campaign}`;
  expectJson(await officer.post(`${path}/notices/${stage}`, confirmed), `公布 ${stage}`, [201], z.unknown());
  for (let days = 0; days < MOST_DAYS; days += 1) {
    const reply = await officer.post(`${path}/stages/${stage}/close`, confirmed);
    if (reply.status === 200) return;
    if (!WAITING.has(problemOf(reply)?.code ?? '')) throw new UnexpectedReply(`close ${stage}`, reply);
    desk.nextDay();
  }
  await moveStage(officer, campaign, stage, 'close', confirmed);
};
