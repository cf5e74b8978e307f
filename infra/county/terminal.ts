import { createInterface } from 'node:readline/promises';

/** What a command says and asks, and the sign to stop. */
export type Terminal = {
  say(line: string): void;
  /** Undefined when nobody sits there: a command then says which option it needs. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** Aborted by Ctrl-C; looked at between steps that may each be the last. */
  readonly stopping: AbortSignal;
};

/** The terminal this process was started from. The first Ctrl-C stops at the next safe point, the second at once. */
export const openTerminal = (): Terminal & { close(): void } => {
  const ending = new AbortController();
  const stop = (): void => {
    if (ending.signal.aborted) process.exit(130);
    console.error('正在停下来，已做的部分保留；再按一次 Ctrl-C 立即退出。');
    ending.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  const ask = async (question: string): Promise<string> => {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return (await lines.question(question, { signal: ending.signal })).trim();
    } finally {
      lines.close();
    }
  };
  return {
    say: (line) => console.log(line),
    ask: process.stdin.isTTY ? ask : undefined,
    stopping: ending.signal,
    close: () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
    },
  };
};
