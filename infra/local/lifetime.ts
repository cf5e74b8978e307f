import { temporaryFolder } from '../temporary-folder.ts';

/** Remembers what was started, to end it in the opposite order. */
export type Lifetime = {
  /** Keeps the part for `end` and answers it. */
  started<T extends { stop(): Promise<void> }>(part: T): T;
  /** A folder that `end` removes. */
  temporary(name: string): string;
  onEnd(step: () => void | Promise<void>): void;
  /** Ends everything, the last started first. A second call finds nothing left. */
  end(): Promise<void>;
};

export const createLifetime = (): Lifetime => {
  const steps: (() => void | Promise<void>)[] = [];
  return {
    started: (part) => {
      steps.push(() => part.stop());
      return part;
    },
    temporary: (name) => {
      const folder = temporaryFolder(name);
      steps.push(() => folder.remove());
      return folder.path;
    },
    onEnd: (step) => {
      steps.push(step);
    },
    end: async () => {
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
};

/** Promise.all that waits for every part before it throws, so that nothing starts after the ending has begun. */
export const together = async <T extends readonly unknown[] | []>(
  parts: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> => {
  await Promise.allSettled(parts);
  return Promise.all(parts);
};
