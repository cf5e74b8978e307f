import { createProgress } from '../rehearsal/progress.ts';
import { readManifest } from './backup/manifest.ts';
import { verifyBackup } from './backup/verify.ts';
import { openClients } from './clients.ts';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';
import { findPlace } from './place.ts';
import { putBack } from './restore/put-back.ts';
import { NOTHING_CHANGED, Trouble } from './trouble.ts';

/** `restore CODE --from DIR` */
export const run: Command = async (code, args, terminal) => {
  const { from: folder } = readOptions(args, { from: { type: 'string' } });
  if (!folder) throw new Trouble('没有指明从哪里恢复', NOTHING_CHANGED, '请加上 --from 备份文件夹');
  const { id, manifest } = await readManifest(folder);
  if (manifest.county !== code)
    throw new Trouble(
      `这是${manifest.name}（${manifest.county}）的备份`,
      NOTHING_CHANGED,
      '请核对县区代码和备份文件夹',
    );
  await verifyBackup(folder, manifest);
  const clients = openClients();
  const place = await findPlace(clients, code);
  const progress = createProgress(process.stderr);
  const done = await putBack(
    clients,
    place,
    { id, folder, manifest },
    { ...progress, stopping: terminal.stopping },
  ).finally(progress.end);
  const { items, objects, log } = manifest;
  terminal.say(`${place.name}已经从备份 ${id}（${manifest.finishedAt}）恢复，备份与清单相符。`);
  terminal.say(
    `数据 ${done.items} 项（清单 ${items.lines}），文件 ${done.objects} 个（清单 ${objects.lines}），账本从第 ${log.size} 条之后接着记。`,
  );
  terminal.say(
    `请等一分钟，再执行 npx cdk deploy -c county=${code} 恢复正常运行（定时任务在此以前不运行）。`,
  );
  return 0;
};
