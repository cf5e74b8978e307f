export type Progress = {
  /** Says what is being done now; `done` of `all` when it is countable. */
  step(text: string, done?: number, all?: number): void;
  /** Clears the line. */
  end(): void;
};

/** One self-overwriting line on a terminal; nothing at all when `stream` is none, so that logs stay clean. */
export const createProgress = (stream: NodeJS.WriteStream): Progress => {
  if (!stream.isTTY) return { step: () => {}, end: () => {} };
  const clear = '\r\u001b[2K';
  return {
    step: (text, done, all) => {
      const count = done === undefined || all === undefined ? '' : ` ${done}/${all}`;
      stream.write(`${clear}${text}${count}`);
    },
    end: () => void stream.write(clear),
  };
};
