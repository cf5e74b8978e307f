import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { COUNTY_NAMES } from '../../shared/counties/names.ts';
import { county } from '../../shared/counties/schema.ts';
import type { Command } from './command.ts';
import { type Draft, FIELDS } from './new/fields.ts';
import { placeholdersIn } from './new/placeholders.ts';
import { readOptions } from './options.ts';
import type { Terminal } from './terminal.ts';
import { NOTHING_CHANGED, Trouble } from './trouble.ts';

const COUNTIES = fileURLToPath(new URL('../../shared/counties', import.meta.url));
const OPTIONS = Object.fromEntries(
  ['folder', ...FIELDS.map(({ option }) => option)].map((name) => [name, { type: 'string' as const }]),
);

const draft = z.record(z.string(), z.unknown());

const existing = async (file: string): Promise<Draft | undefined> => {
  if (!existsSync(file)) return undefined;
  try {
    return draft.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new Trouble(`数据文件 ${file} 不是 JSON`, `${file} 没有改动`, '请改正或者删除该文件，再重新执行', {
      cause,
    });
  }
};

/** What was given on the command line, then what somebody on a terminal adds to a new file. */
const filled = async (
  start: Draft,
  given: Readonly<Record<string, unknown>>,
  isNew: boolean,
  { ask }: Terminal,
) => {
  let file = start;
  const missing: string[] = [];
  for (const { option, question, needed, put } of FIELDS) {
    const value = given[option];
    const answer = typeof value === 'string' ? value : isNew && ask ? await ask(`${question}：`) : '';
    if (answer !== '') file = put(file, answer);
    else if (isNew && needed) missing.push(`--${option}`);
  }
  if (missing.length > 0)
    throw new Trouble(
      '还缺必填的内容',
      NOTHING_CHANGED,
      `请加上 ${missing.join('、')}，或者在终端里执行，按提示填写`,
    );
  return file;
};

const checked = (code: string, file: Draft, kept: string) => {
  const parsed = county.safeParse(file);
  if (parsed.success && parsed.data.code === code && parsed.data.name === COUNTY_NAMES[code])
    return parsed.data;
  const faults = parsed.success
    ? [`代码和名称应为 ${code} ${COUNTY_NAMES[code]}`]
    : parsed.error.issues.map((issue) => `${issue.path.join('.') || '文件'}：${issue.message}`);
  throw new Trouble(
    `数据文件不合格（${faults.join('；')}）`,
    kept,
    '请按 shared/counties/schema.ts 的说明改正后重新执行',
  );
};

/** `new CODE [--issuer URL] …`: writes the county's data file, or checks and changes the one that is there. */
export const run: Command = async (code, args, terminal) => {
  const { folder = COUNTIES, ...given } = readOptions(args, OPTIONS);
  const name = COUNTY_NAMES[code];
  if (!name)
    throw new Trouble(
      `${code} 不是临汾市的县（市、区）`,
      NOTHING_CHANGED,
      `请从这些代码中选：${Object.entries(COUNTY_NAMES)
        .map((pair) => pair.join(' '))
        .join('、')}`,
    );
  const file = path.join(String(folder), `${code}.json`);
  const before = await existing(file);
  const start = before ?? { code, name, bureau: `${name}司法局`, publicUrl: '' };
  const after = await filled(start, given, before === undefined, terminal);
  checked(code, after, before ? `${file} 没有改动` : '没有写入文件');
  const text = `${JSON.stringify(after, undefined, 2)}\n`;
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    // Replaced whole: a kill at any moment leaves the old file or the new one.
    await writeFile(`${file}.next`, text);
    await rename(`${file}.next`, file);
    terminal.say(before ? `已更新 ${file}，核对无误。` : `已写入 ${file}，核对无误。`);
  } else terminal.say(`${file} 已经存在，核对无误，没有改动。`);
  const open = placeholdersIn(after);
  for (const { what, option } of open)
    terminal.say(`待填写：${what}，请换成真实的：npm run county -- new ${code} ${option} 网址`);
  if (open.length === 0) terminal.say(`下一步：npm run county -- doctor ${code}`);
  return open.length === 0 ? 0 : 1;
};
