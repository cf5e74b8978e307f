/** How far the sweep has come. */
export type SweepMemory = {
  /** Entries of the log that were looked at. */
  readonly next: number;
  /** Keys of items that say something nobody was told when they were looked at last. */
  readonly waiting: readonly string[];
  /** Key of the last file in quarantine that was looked at; absent: the next look begins with the first. */
  readonly after?: string | undefined;
};

export type SweepMemories = {
  /** Version 0 and nothing looked at before the first run. Consistent read. */
  read(): Promise<{ readonly memory: SweepMemory; readonly version: number }>;
  /** `stale` when another run was faster: it has asked for the same. */
  write(memory: SweepMemory, after: number): Promise<'written' | 'stale'>;
};
