import type { Terminal } from './terminal.ts';

/** One command: takes the county's code and what follows it on the command line, answers the exit code. Throws a Trouble. */
export type Command = (code: string, args: readonly string[], terminal: Terminal) => Promise<number>;
