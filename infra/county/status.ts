import { paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { formatDateTime } from '../../shared/domain/calendar/format.ts';
import { logState } from './backup/log-state.ts';
import { type Clients, openClients } from './clients.ts';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';
import { findPlace } from './place.ts';
import { lastRun, openFindings } from './status/audits.ts';
import { lastCheckpoint } from './status/log.ts';
import { queueDepths } from './status/queues.ts';
import { recoveryWindow } from './status/recovery.ts';

const AUDITS = { log: '存证账本', facts: '办理记录', watch: '时限和积压' } as const;

/** Descriptions of the county's alarms that ring now. */
const ringing = async ({ cloudWatch }: Clients, stack: string): Promise<readonly string[]> => {
  const pages = paginateDescribeAlarms(
    { client: cloudWatch },
    { AlarmNamePrefix: `${stack}-`, StateValue: 'ALARM' },
  );
  const found: string[] = [];
  for await (const { MetricAlarms = [] } of pages)
    found.push(...MetricAlarms.map(({ AlarmName, AlarmDescription }) => AlarmDescription ?? AlarmName ?? ''));
  return found;
};

const moment = (at: number | undefined): string => (at === undefined ? '还没有' : formatDateTime(at));

/** `status CODE`: how the county stands; exit code 1 when an alarm rings or dead letters lie there. */
export const run: Command = async (code, args, { say }) => {
  readOptions(args, {});
  const clients = openClients();
  const { dynamodb, s3, sqs } = clients;
  const place = await findPlace(clients, code);
  const { table, buckets } = place;
  say(`${place.name}，堆栈 ${place.stack}：${place.status}`);
  for (const [name, value] of Object.entries(place.outputs)) say(`  ${name}  ${value}`);
  if (place.outputs.Restoring)
    say(`正在等待恢复备份 ${place.outputs.Restoring}：定时任务停着，恢复后请重新部署`);
  const depths = await queueDepths(sqs, place.queues);
  for (const { name, waiting, dead } of depths)
    say(`队列 ${name}：${waiting === undefined ? '' : `等待 ${waiting}，`}死信 ${dead}`);
  const alarms = await ringing(clients, place.stack);
  say(alarms.length === 0 ? '报警：没有' : `报警：${alarms.length} 项`);
  for (const alarm of alarms) say(`  ${alarm}`);
  for (const [audit, name] of Object.entries(AUDITS))
    say(`审计（${name}）最近一次：${moment(await lastRun(dynamodb, table, audit))}`);
  const [state, checkpoint] = [await logState(dynamodb, table), await lastCheckpoint(s3, buckets.notices)];
  say(
    `公开账本：${state.size} 条；检查点 ${checkpoint ? `${checkpoint.size} 条，${moment(checkpoint.at?.getTime())}` : '还没有'}`,
  );
  say(`时间点恢复：${await recoveryWindow(dynamodb, table)}`);
  say(`没有办结的审计发现：${await openFindings(dynamodb, table)} 项`);
  const dead = depths.reduce((sum, one) => sum + one.dead, 0);
  if (dead > 0) say(`请先排除原因，再放回死信：npm run county -- redrive ${code}`);
  return dead > 0 || alarms.length > 0 ? 1 : 0;
};
