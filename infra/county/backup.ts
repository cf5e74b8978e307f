import { existsSync } from 'node:fs';
import path from 'node:path';
import { createProgress } from '../rehearsal/progress.ts';
import { takeBackup } from './backup/take.ts';
import { openClients } from './clients.ts';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';
import { findPlace } from './place.ts';
import type { Terminal } from './terminal.ts';
import { NOTHING_CHANGED, Trouble } from './trouble.ts';

/** backups/141027-20261127T073000Z */
export const defaultFolder = (code: string, now: Date): string =>
  path.join('backups', `${code}-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`);

/** Takes a backup and says what is in it. */
export const backUp = async (code: string, target: string, terminal: Terminal) => {
  if (existsSync(target))
    throw new Trouble(`文件夹 ${target} 已经存在`, NOTHING_CHANGED, '请用 --to 指明一个还没有的文件夹');
  const clients = openClients();
  const place = await findPlace(clients, code);
  const progress = createProgress(process.stderr);
  const taken = await takeBackup(clients, place, target, {
    ...progress,
    stopping: terminal.stopping,
  }).finally(progress.end);
  const { items, objects, log, service } = taken.manifest;
  terminal.say(`${place.name}的备份已经做好，并与清单核对无误：${taken.folder}`);
  terminal.say(
    `编号 ${taken.id}；数据 ${items.lines} 项，文件 ${objects.lines} 个，账本 ${log.size} 条（已公布 ${log.published} 条）`,
  );
  terminal.say(
    'arn' in service ? `数据库自身的备份：${service.arn}` : `数据库自身没有另做备份（${service.none}）`,
  );
  if (log.unlogged.length > 0)
    terminal.say(
      `注意：有 ${log.unlogged.length} 项数据账本没有记载或者记载的不同，清单中已列明；请查看审计发现`,
    );
  terminal.say('备份中的身份证号、电话、住址仍是密文，密钥不在其中；请按个人信息保管，期满销毁。');
  return { ...taken, place };
};

/** `backup CODE [--to DIR]` */
export const run: Command = async (code, args, terminal) => {
  const { to } = readOptions(args, { to: { type: 'string' } });
  await backUp(code, to ?? defaultFolder(code, new Date()), terminal);
  return 0;
};
