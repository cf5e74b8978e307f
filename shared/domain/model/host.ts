import type { DocumentType } from './application.ts';
import type { Role } from './staff.ts';
import type { Instant } from './time.ts';

/** A section (科(股)室) of the bureau that recruits under the plan, last paragraph of 六. */
export type Host = {
  /** Its name, 1 to 50 characters. */
  readonly section: string;
  /** Number of the document (文号) by which the government at its level approved, 1 to 50 characters. */
  readonly approval: string;
};

/** The approval itself as it was uploaded: a scan whose bytes are kept under their digest. */
export type ApprovalFile = {
  /** Lower-case hex SHA-256 of the bytes. */
  readonly sha256: string;
  readonly name: string;
  readonly type: DocumentType;
  /** Bytes, 1 to 4 MiB. */
  readonly size: number;
  readonly at: Instant;
  readonly by: string;
};

/**
 * Where the report up to the province (逐级向省司法厅报备) stands. `submitted`: with the city; `city`: passed on by the city, with the
 * province; `filed`: received by the province; `returned`: back at the county, with a reason.
 */
export const HOST_STATES = ['draft', 'submitted', 'city', 'filed', 'returned'] as const;
export type HostState = (typeof HOST_STATES)[number];

export const HOST_EVENTS = ['attach', 'submit', 'pass', 'file', 'return'] as const;
export type HostEvent = (typeof HOST_EVENTS)[number];

export type HostLevel = Extract<Role, 'officer' | 'city' | 'province'>;

export type HostLogEntry = {
  readonly event: HostEvent;
  readonly to: HostState;
  readonly at: Instant;
  readonly by: string;
  readonly reason?: string;
  /** Digest of the file that was attached. */
  readonly sha256?: string;
};

/** The report of one hosted campaign; `version` counts the commands on it. */
export type HostFiling = {
  readonly campaign: string;
  readonly version: number;
  readonly state: HostState;
  readonly file?: ApprovalFile;
  readonly log: readonly HostLogEntry[];
};
