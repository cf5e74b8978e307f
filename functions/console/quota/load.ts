import type { OfficeList, QuotaStatement } from '../../../shared/domain/model/quota.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { type LeastNumber, leastNumber } from '../../../shared/domain/quota/least-number.ts';
import { beginsAnew, type QuotaStanding } from '../../../shared/domain/quota/moves.ts';
import { proposeSplit } from '../../../shared/domain/quota/propose-split.ts';
import type { Services } from '../services.ts';
import { type CountedNumber, countNumber } from './figures.ts';

/** Everything the pages about the number show, read once per request. */
export type QuotaView = CountedNumber & {
  readonly list: OfficeList;
  /** The latest first. */
  readonly statements: readonly QuotaStatement[];
  readonly latest: QuotaStatement | undefined;
  readonly standing: QuotaStanding;
  readonly least: LeastNumber;
  /** The least number split over the offices. */
  readonly proposal: readonly number[];
};

export async function loadQuota(services: Services, now: Instant): Promise<QuotaView> {
  const [list, statements, counted] = await Promise.all([
    services.quota.offices(),
    services.quota.statements(),
    countNumber(services, now),
  ]);
  const [latest] = statements;
  const least = leastNumber(list.offices);
  return {
    ...counted,
    list,
    statements,
    latest,
    standing: latest?.state ?? 'none',
    least,
    proposal: splitOf(list.offices, least.least),
  };
}

/** The proposed split, or no places at all where there is none to propose. */
export const splitOf = (offices: OfficeList['offices'], total: number): readonly number[] => {
  const proposed = proposeSplit(offices, total);
  return proposed.ok ? proposed.value : offices.map(() => 0);
};

/** Which statement, at which version, saving now would write over; version 0 where it begins a new one. */
export const toBeSaved = ({ latest, standing }: Pick<QuotaView, 'latest' | 'standing'>): Seen =>
  latest === undefined || beginsAnew(standing)
    ? { serial: (latest?.serial ?? 0) + 1, version: 0 }
    : { serial: latest.serial, version: latest.version };

/** The statement a person had before them when they acted. */
export type Seen = { readonly serial: number; readonly version: number };

export const isSame = (seen: Seen | undefined, now: Seen): boolean =>
  seen?.serial === now.serial && seen.version === now.version;
