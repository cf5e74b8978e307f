import type { FiledNumber, OfficeList, QuotaStatement } from '../domain/model/quota.ts';
import type { Progress } from '../domain/model/stage.ts';

/** The county's offices, its statements of the number of posts, and the number in force. */
export type QuotaStore = {
  /** Version 0 and no offices before the first change. Consistent read, as all here. */
  offices(): Promise<OfficeList>;
  /** Writes the whole list when the stored version is `next.version - 1`. */
  saveOffices(next: OfficeList): Promise<'written' | 'stale'>;
  /** The statement of this serial, or undefined. */
  find(serial: number): Promise<QuotaStatement | undefined>;
  /** Every statement, the latest first. */
  statements(): Promise<readonly QuotaStatement[]>;
  /** Writes the statement when its stored version is `version - 1` (1: there is none of this serial). */
  save(statement: QuotaStatement): Promise<'written' | 'stale'>;
  /** The filed statement and the number it puts in force, in one transaction; `stale` when either has moved on. */
  file(statement: QuotaStatement, next: FiledNumber): Promise<'written' | 'stale'>;
  /** The number in force; version 0 before anything was filed or published. */
  filed(): Promise<FiledNumber>;
  /**
   * A campaign's progress that publishes it, or reopens its contract stage, and the number it was held against, in one transaction: of two campaigns
   * published at the same moment the second is `stale-number` and has to be counted again. `stale-progress`: somebody
   * moved the campaign first.
   */
  publishCampaign(
    code: string,
    progress: Progress,
    next: FiledNumber,
  ): Promise<'written' | 'stale-progress' | 'stale-number'>;
};
