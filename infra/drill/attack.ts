import type { AuditRule } from '../../shared/domain/model/audit.ts';
import type { Cloud } from '../local/cloud.ts';
import type { TableHand } from './hand.ts';
import type { LogFilesHand } from './log-hand.ts';

/** What an attack finds when it comes: the campaign after its public notice, its people in rank order. */
export type Scene = {
  /** GB/T 2260 code. */
  readonly county: string;
  readonly campaign: string;
  /** Application numbers by rank of the final mark. */
  readonly ranked: readonly string[];
  /** Everybody's, in the order in which they applied. */
  readonly people: readonly string[];
  /** The moment of the deed, epoch milliseconds. */
  readonly now: number;
};

/** One way to cheat. `rules`: what the audits must say; any one of them about `about` counts. */
export type Attack = {
  readonly id: string;
  /** What was done, one Chinese sentence. */
  readonly deed: string;
  readonly rules: readonly AuditRule[];
  /** What the finding must be about: its subject's key, e.g. an application number. */
  readonly about: (scene: Scene) => string;
};

/** The table is changed while the application runs, so that its log follows. */
export type FollowedAttack = Attack & {
  readonly act: (table: TableHand, scene: Scene, cloud: Cloud) => Promise<void>;
};

/** The table is changed while the relay is kept from seeing it, so that the log does not follow. */
export type SilencedAttack = Attack & { readonly act: (table: TableHand, scene: Scene) => Promise<void> };

/** The log itself is attacked: its items, its public files, with its own signing key if need be. */
export type LogAttack = Attack & {
  readonly act: (table: TableHand, files: LogFilesHand, scene: Scene) => Promise<void>;
};
