import type { KnownRefusal } from '../../../shared/domain/refusals.ts';

const STATUS: Readonly<Record<string, number>> = {
  'body.malformed': 400,
  'status.not-found': 404,
  'status.throttled': 429,
  'application.deleted': 410,
  'registration.not-open': 403,
  'registration.closed': 403,
  'correction.expired': 403,
  'appeal.not-open': 403,
  'appeal.period-over': 403,
  'application.withdrawn': 409,
  'correction.stale': 409,
  'correction.too-many': 409,
  'withdrawal.already': 409,
  'withdrawal.ended': 409,
  'withdrawal.too-late': 409,
  'withdrawal.stale': 409,
  'appeal.already-filed': 409,
  'appeal.nothing-refused': 409,
};

/** HTTP status of what an applicant may not do: 403 outside its time, 404, 409 against what is recorded, 429, else 422. */
export const ownStatusOf = ({ code }: KnownRefusal): number => STATUS[code] ?? 422;
