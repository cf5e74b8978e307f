import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../local/staff.ts';
import type { Account } from './staff.ts';

const withRole = (role: string): Account => {
  const found = DEMO_ACCOUNTS.find(({ roles }) => roles.includes(role));
  if (found === undefined) throw new Error(`no demo account has the role ${role}`);
  return { account: found.account, password: DEMO_PASSWORD };
};

/** The local cloud's own staff who carry a campaign to its notice, and its number of posts to the province. */
export const DEMO_STAFF = {
  officer: withRole('officer'),
  reviewer: withRole('reviewer'),
  examiner: withRole('examiner'),
  city: withRole('city'),
  province: withRole('province'),
} as const;
