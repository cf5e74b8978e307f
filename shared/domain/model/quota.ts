import type { Role } from './staff.ts';
import type { Instant } from './time.ts';

/** One justice office as the number is worked out from it: `posts` is P (政法专项编制数), `serving` is S, the people in them. */
export type Office = {
  /** 1 to 50 characters, unique within the county. */
  readonly name: string;
  /** Whole, 0 to 999. */
  readonly posts: number;
  /** Whole, 0 to 999. */
  readonly serving: number;
  /** 枫桥式司法所 */
  readonly fengqiao: boolean;
};

/** Every change of the list of offices; `fileName` when it came from an imported table. */
export type OfficeChange = {
  readonly at: Instant;
  readonly by: string;
  readonly count: number;
  readonly fileName?: string;
};

/** The county's offices in its own order; `version` counts changes, 0 before the first. */
export type OfficeList = {
  readonly offices: readonly Office[];
  readonly version: number;
  readonly log: readonly OfficeChange[];
};

/** The three rules of 四 (opening paragraph), in the plan's order. */
export const QUOTA_RULES = ['quota.ratio', 'quota.average', 'quota.fengqiao'] as const;
export type QuotaRuleId = (typeof QUOTA_RULES)[number];

/**
 * Where a statement for review and filing (逐级上报审核备案) stands. `submitted`: with the city; `city`: approved by the city,
 * with the province; `province`: approved by the province, to be filed; `returned`: back at the county, with a reason.
 */
export const QUOTA_STATES = ['draft', 'submitted', 'city', 'province', 'filed', 'returned'] as const;
export type QuotaState = (typeof QUOTA_STATES)[number];

export const QUOTA_EVENTS = ['save', 'submit', 'approve', 'file', 'return'] as const;
export type QuotaEvent = (typeof QUOTA_EVENTS)[number];

/** Who acts on a statement at each level: the role of the county's officer, of the city, of the province. */
export type QuotaLevel = Extract<Role, 'officer' | 'city' | 'province'>;

/** What a statement states: the offices as they were then, the number asked for and its split over them. */
export type QuotaContent = {
  readonly offices: readonly Office[];
  /** Version of the list of offices these were taken from. */
  readonly officesVersion: number;
  readonly total: number;
  /** Assistants per office, in the order of `offices`. */
  readonly split: readonly number[];
  /** Why more than the least number is asked for; '' when it is not. */
  readonly reason: string;
};

export type QuotaLogEntry = {
  readonly event: QuotaEvent;
  /** State this led to. */
  readonly to: QuotaState;
  readonly at: Instant;
  readonly by: string;
  /** The number the statement stated at that moment. */
  readonly total: number;
  readonly reason?: string;
};

/** One statement of the county; `serial` counts statements from 1, `version` the commands on this one. */
export type QuotaStatement = QuotaContent & {
  readonly serial: number;
  readonly version: number;
  readonly state: QuotaState;
  readonly log: readonly QuotaLogEntry[];
};

/**
 * The number in force, and the guard of everything that draws on it: `version` changes with every filing and with every
 * campaign published, `campaigns` are the codes of those.
 */
export type FiledNumber = {
  readonly version: number;
  /** Undefined before the first filing. */
  readonly total?: number;
  /** Serial of the statement it comes from. */
  readonly serial?: number;
  readonly campaigns: readonly string[];
};
