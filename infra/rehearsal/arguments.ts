import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Checked, checked, type Fault, faulty } from './fault.ts';

export type RehearsalArguments = {
  readonly campaign: string;
  readonly applicants: string;
  readonly scores: string;
  readonly out: string;
};

const NAMES = ['campaign', 'applicants', 'scores', 'out'] as const;
const KNOWN = new Set<string>(NAMES);

/**
 * Reads `--campaign C.json --applicants A.csv --scores S.csv --out DIR`, all four needed, each once. Faults carry the
 * argument as their field; files themselves are only looked for, not read.
 */
export const readArguments = (argv: readonly string[]): Checked<RehearsalArguments> => {
  const options = Object.fromEntries(
    NAMES.map((name) => [name, { type: 'string' as const, multiple: true }]),
  );
  const { values, tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const faults: Fault[] = [];
  const fault = (field: string, text: string) => faults.push({ file: '命令行', line: 1, field, text });
  for (const token of tokens) {
    if (token.kind === 'positional') fault(token.value, '多余的参数');
    if (token.kind === 'option' && !KNOWN.has(token.name)) fault(token.rawName, '没有这个参数');
  }
  const read = (name: (typeof NAMES)[number]): string => {
    const given = values[name];
    const [first, second] = Array.isArray(given) ? given : [given];
    if (second !== undefined) fault(`--${name}`, '只能给出一次');
    if (typeof first === 'string' && first !== '') return first;
    fault(`--${name}`, '缺少这个参数的值');
    return '';
  };
  const value = {
    campaign: read('campaign'),
    applicants: read('applicants'),
    scores: read('scores'),
    out: read('out'),
  };
  if (value.out !== '' && (statSync(value.out, { throwIfNoEntry: false })?.isDirectory() ?? true) === false)
    fault('--out', `${value.out} 已经存在，而且不是文件夹`);
  return faults.length > 0 ? faulty(faults) : checked(value);
};
