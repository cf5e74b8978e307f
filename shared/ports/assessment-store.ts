import type { AssessorSheet, Settlement } from '../domain/model/assessment.ts';
import type { Instant } from '../domain/model/time.ts';

/** One assessor's whole sheet (考核表); versions are kept, the highest of each assessor counts. */
export type StoredAssessorSheet = AssessorSheet & {
  readonly campaign: string;
  readonly version: number;
  /** Digest of the verdicts, so that the same import again is recognised. Lower-case hex SHA-256. */
  readonly sha256: string;
  readonly fileName: string;
  /** Name and account, as pages show them. */
  readonly by: string;
  readonly at: Instant;
};

export type StoredSettlement = Settlement & {
  readonly campaign: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
};

/** Everything entered of a campaign's assessment: the latest sheet of each assessor, and what was settled. */
export type StoredAssessment = {
  readonly sheets: readonly StoredAssessorSheet[];
  readonly settlements: readonly StoredSettlement[];
};

export type AssessmentStore = {
  /** The whole sheet in one conditional put. `stale` when this version of this assessor is there already. */
  add(sheet: StoredAssessorSheet): Promise<'written' | 'stale'>;
  /** `exists` when the same difference was settled by somebody first. */
  settle(settlement: StoredSettlement): Promise<'written' | 'exists'>;
  find(campaign: string): Promise<StoredAssessment>;
};
