export const ROLES = [
  'officer',
  'reviewer',
  'examiner',
  'office',
  'finance',
  'hr',
  'inspector',
  'city',
  'province',
] as const;
export type Role = (typeof ROLES)[number];

/** A signed-in member of staff, as the identity provider's claims say. */
export type Staff = {
  readonly account: string;
  readonly name: string;
  readonly county: string;
  readonly roles: readonly Role[];
};
