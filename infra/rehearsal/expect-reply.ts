import * as z from 'zod';
import type { Reply } from './client.ts';

const problem = z.object({
  code: z.string(),
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z.array(z.object({ field: z.string().optional(), code: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;

/** The system answered something a rehearsal cannot go on with. */
export class UnexpectedReply extends Error {
  constructor(what: string, reply: Reply) {
    const said = problemOf(reply);
    const why = said ? `${said.title ?? ''}${said.detail ?? ''}（${said.code}）` : '';
    super(`${what}：系统的回答出乎意料（${reply.status}）${why}`);
  }
}

const json = (reply: Reply): unknown => {
  try {
    return JSON.parse(reply.text);
  } catch {
    return undefined;
  }
};

/** The parsed body of a reply that must have one of `statuses`; throws `UnexpectedReply` otherwise. `what` names the step. */
export const expectJson = <T>(
  reply: Reply,
  what: string,
  statuses: readonly number[],
  schema: z.ZodType<T>,
): T => {
  const parsed = statuses.includes(reply.status) ? schema.safeParse(json(reply)) : undefined;
  if (!parsed?.success) throw new UnexpectedReply(what, reply);
  return parsed.data;
};

/** The problem (RFC 9457) that a refusing reply carries, or undefined when it carries none. */
export const problemOf = (reply: Reply): Problem | undefined => {
  const parsed = reply.status >= 400 ? problem.safeParse(json(reply)) : undefined;
  return parsed?.success ? parsed.data : undefined;
};
