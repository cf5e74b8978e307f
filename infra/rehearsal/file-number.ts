import * as z from 'zod';
import { expectJson } from './expect-reply.ts';
import type { StaffMember } from './staff.ts';

type Speaker = Pick<StaffMember, 'get' | 'post'>;

/** Those through whose hands the number goes up, 逐级上报审核备案. */
export type NumberStaff = { readonly officer: Speaker; readonly city: Speaker; readonly province: Speaker };

/** One office for the county's list, as the console takes it. */
export type OfficeEntry = {
  readonly name: string;
  readonly posts: number;
  readonly serving: number;
  readonly fengqiao: boolean;
};

const moved = z.object({ serial: z.number(), version: z.number(), state: z.string() });
type Moved = z.infer<typeof moved>;

const overview = z.object({
  offices: z.object({ offices: z.array(z.unknown()) }),
  least: z.object({ least: z.number() }),
  statement: moved.nullable(),
  filed: z.object({ total: z.number().nullable() }),
  figures: z.object({ filled: z.number(), onOffer: z.number(), left: z.number() }),
});

const PATH = '/console/quota';

/** Who takes a statement on from each state, and how; from any other it goes no further. */
const NEXT: Readonly<Record<string, readonly [keyof NumberStaff, string]>> = {
  draft: ['officer', 'submit'],
  submitted: ['city', 'approve'],
  city: ['province', 'approve'],
  province: ['province', 'file'],
};

/** A list of offices for a campaign that names its own: each once, three posts of which two are filled. */
export const officesOf = (names: readonly string[]): readonly OfficeEntry[] =>
  [...new Set(names)].map((name) => ({ name, posts: 3, serving: 2, fengqiao: false }));

/**
 * Makes sure that `asked` posts may be offered: when the filed number leaves fewer, the officer states a number that covers
 * them, and city and province take it on until it is filed, over HTTP. A list of offices that is there already is kept.
 * Throws UnexpectedReply when the console refuses.
 */
export const fileNumber = async (
  staff: NumberStaff,
  offices: readonly OfficeEntry[],
  asked: number,
): Promise<void> => {
  const first = await readNumber(staff);
  if (first.statement !== null && first.statement.state !== 'draft') await carryUp(staff, first.statement);
  if (first.offices.offices.length === 0) {
    expectJson(
      await staff.officer.post(`${PATH}/offices`, { offices }),
      '填写司法所名单',
      [200],
      z.unknown(),
    );
  }
  const { least, filed, figures } = await readNumber(staff);
  if (filed.total !== null && figures.left >= asked) return;
  const total = Math.max(least.least, figures.filled + figures.onOffer + asked);
  const reason = total > least.least ? '按本县招聘计划核定' : '';
  const saved = await staff.officer.post(`${PATH}/statement`, { total, reason });
  await carryUp(staff, expectJson(saved, '拟定数额', [200], moved));
};

const readNumber = async ({ officer }: NumberStaff): Promise<z.infer<typeof overview>> =>
  expectJson(await officer.get(PATH), '读取核定数额', [200], overview);

const carryUp = async (staff: NumberStaff, from: Moved): Promise<void> => {
  let statement = from;
  for (let next = NEXT[statement.state]; next !== undefined; next = NEXT[statement.state]) {
    const [who, event] = next;
    const { serial, version } = statement;
    const reply = await staff[who].post(`${PATH}/statement/${event}`, { serial, version });
    statement = expectJson(reply, `核定数额 ${event}`, [200], moved);
  }
};
