import { DeleteStackCommand, waitUntilStackDeleteComplete } from '@aws-sdk/client-cloudformation';
import { backUp, defaultFolder } from './backup.ts';
import { openClients } from './clients.ts';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';
import { countyNamed, findPlace, resourcesOf } from './place.ts';
import { closeDoors } from './retire/intake.ts';
import { keptLines } from './retire/kept.ts';
import { settle } from './retire/settle.ts';
import { Trouble } from './trouble.ts';

/** Longest that the deletion of a stack is waited for, seconds. */
const PATIENCE_S = 3600;

/**
 * `retire CODE [--to DIR]`: backup first, then the county's name typed back, then intake stops, a second backup when something arrived
 * meanwhile, and only then the stack goes. Tables, buckets, keys and logs stay.
 */
export const run: Command = async (code, args, terminal) => {
  const { to } = readOptions(args, { to: { type: 'string' } });
  const { name, retentionDays } = countyNamed(code);
  const { say, ask } = terminal;
  const clients = openClients();
  await findPlace(clients, code);
  if (!ask) throw new Trouble('停用必须有人在终端里确认', '没有改动任何东西', '请在终端里执行这条命令');
  const folder = to ?? defaultFolder(code, new Date());
  const { place, manifest } = await backUp(code, folder, terminal);
  const kept = `${name}照常运行，备份在 ${folder}`;
  const typed = await ask(
    `停用${name}：停止受理报名和办公，删除堆栈 ${place.stack}。请输入县（市、区）名称确认：`,
  );
  if (typed !== name)
    throw new Trouble(
      `输入的“${typed}”不是“${name}”，没有停用`,
      kept,
      '确实要停用的，重新执行并准确输入名称',
    );
  const reopen = await closeDoors(clients, place.stack);
  say('已停止受理报名、异议和办公，公众网站随之关闭。');
  try {
    if ((await settle(clients, place, terminal)) !== manifest.log.size) {
      say('备份以后又有变动，再备份一次。');
      await backUp(code, `${folder}-final`, terminal);
    }
  } catch (error) {
    await reopen();
    say('没有停用，已重新开放受理。');
    throw error;
  }
  const resources = await resourcesOf(clients, place.stack);
  await clients.cloudFormation.send(new DeleteStackCommand({ StackName: place.stack }));
  say(`正在删除堆栈 ${place.stack}（数据保留），一般需要几分钟。`);
  await waitUntilStackDeleteComplete(
    { client: clients.cloudFormation, maxWaitTime: PATIENCE_S, abortSignal: terminal.stopping },
    { StackName: place.stack },
  );
  say(`${name}已经停用。下面这些还保留着，到期由有权限的人手工删除：`);
  for (const line of keptLines(resources, retentionDays, new Date())) say(line);
  say(`备份：${folder}，期限与数据表相同。`);
  return 0;
};
