import { type ParseArgsConfig, parseArgs } from 'node:util';
import { NOTHING_CHANGED, Trouble } from './trouble.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of one command. Throws a Trouble that lists them for anything else. */
export const readOptions = <Given extends Options>(args: readonly string[], options: Given) => {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/[.\n]/)[0] : String(error);
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new Trouble(`命令行不对（${reason}）`, NOTHING_CHANGED, `这条命令可用的选项：${known.join('、')}`, {
      cause: error,
    });
  }
};
