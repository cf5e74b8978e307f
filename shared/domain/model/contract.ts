import type { DocumentKind } from './application.ts';
import type { Finding, RuleId } from './finding.ts';
import type { Instant, LocalDate } from './time.ts';

/**
 * Where the contract of one person stands. `due`: on public notice, nothing done yet; `checked`: conditions and originals are
 * in order; `issued`: the text is frozen and offered; `signed`; `started`: came to work. `declined` and `failed` end it.
 */
export const CONTRACT_STATES = [
  'due',
  'checked',
  'issued',
  'signed',
  'started',
  'declined',
  'failed',
] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

/** `pass`: conditions checked, nothing against it; `stop`: the check found something; `fail`: an officer ends it for that. */
export const CONTRACT_EVENTS = ['pass', 'stop', 'issue', 'sign', 'start', 'decline', 'fail'] as const;
export type ContractEvent = (typeof CONTRACT_EVENTS)[number];

/** One rule that says something else now than at the review, or that fails and was not overruled. */
export type ConditionStop = {
  readonly rule: RuleId;
  readonly clause: string;
  /** Undefined when nothing was found then. */
  readonly before?: Finding['verdict'];
  readonly now: Finding['verdict'];
  readonly facts: string;
};

/** The conditions checked again on the original dates, and whose originals (原件) an officer has seen. */
export type ConditionCheck = {
  readonly at: Instant;
  readonly by: string;
  readonly findings: readonly Finding[];
  readonly stops: readonly ConditionStop[];
  readonly originals: readonly DocumentKind[];
};

/** What is offered. `endOn` follows from `startOn` and `months`. */
export type ContractTerms = {
  readonly startOn: LocalDate;
  readonly endOn: LocalDate;
  /** Whole months, 3 or more. */
  readonly months: number;
  /** Whole months, 0 to 6. */
  readonly probationMonths: number;
  readonly pay: string;
  /** By the end of which day to sign. */
  readonly signBy: LocalDate;
};

/** The frozen text: `edition` counts from 1; `sha256` is of its UTF-8, lower-case hex. */
export type IssuedText = {
  readonly edition: number;
  /** 0 is the template that comes with the software. */
  readonly templateVersion: number;
  readonly sha256: string;
};

/** The signed copy as the documents worker verified it. */
export type SignedCopy = { readonly uploadId: string; readonly sha256: string; readonly size: number };

export type ContractLogEntry = {
  readonly event: ContractEvent;
  /** State this led to. */
  readonly to: ContractState;
  readonly at: Instant;
  readonly by: string;
  readonly reason?: string;
};

/** The contract of one person of one campaign; `version` counts the commands on it, 0 before the first. */
export type ContractCase = {
  readonly number: string;
  readonly campaign: string;
  readonly position: string;
  readonly state: ContractState;
  readonly version: number;
  readonly check?: ConditionCheck;
  readonly terms?: ContractTerms;
  readonly text?: IssuedText;
  readonly signed?: { readonly on: LocalDate; readonly copy: SignedCopy };
  readonly startedOn?: LocalDate;
  /** Why it ended without a signature; `lapsed`: after the reserve date, so that nobody follows. */
  readonly ended?: {
    readonly on: LocalDate;
    readonly reason: string;
    readonly rules?: readonly RuleId[];
    readonly lapsed: boolean;
  };
  readonly log: readonly ContractLogEntry[];
};

/** The county's text with placeholders; `version` counts the county's own, 0 is the one that comes with the software. */
export type ContractTemplate = {
  readonly version: number;
  readonly text: string;
  readonly at: Instant;
  readonly by: string;
};
