import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../local/staff.ts';
import type { Account } from './staff.ts';

const withRole = (role: string, place = 0): Account => {
  const found = DEMO_ACCOUNTS.filter(({ roles }) => roles.includes(role))[place];
  if (found === undefined) throw new Error(`no demo account has the role ${role}`);
  return { account: found.account, password: DEMO_PASSWORD };
};

/** The local cloud's own staff who carry a campaign to its notice, and its number of posts to the province. */
export const DEMO_STAFF = {
  officer: withRole('officer'),
  reviewer: withRole('reviewer'),
  examiner: withRole('examiner'),
  secondExaminer: withRole('examiner', 1),
  city: withRole('city'),
  province: withRole('province'),
} as const;
