import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CreateQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bookmarkBegunBy,
  bookmarkBegunKey,
  bookmarkKey,
  FINDINGS,
  LOG_STATE,
  logEntryKey,
  logFactKey,
  RESTORE_STATE,
} from '../../infra/county/log-keys.ts';
import { rotationMessage } from '../../infra/county/rotate-keys/reseal.ts';
import { waitingIn } from '../../infra/county/status/queues.ts';
import { stackNameOf } from '../../infra/stack-name.ts';
import * as adapters from '../../shared/adapters/dynamo/keys.ts';
import { isUntold } from '../../shared/ledger/untold.ts';
import { type PublicCloud, publicCloud } from '../web/public-cloud.ts';
import { county, use } from './command.ts';
import { type FakeAws, startFakeAws } from './fake-aws.ts';

const STACK = stackNameOf('141002');

let site: PublicCloud;
let aws: FakeAws;
let folder: string;
let sqs: SQSClient;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'judicial-retire-'));
  site = await publicCloud();
  aws = await startFakeAws({
    resources: [
      ...['Intake', 'Apply', 'Console', 'Site', 'Relay'].map((name) => ({
        ...{ type: 'AWS::Lambda::Function', id: `${name}Function0A1B2C3D`, physical: name.toLowerCase() },
      })),
      { type: 'AWS::DynamoDB::Table', id: 'DataTable', physical: 'table-1' },
      { type: 'AWS::KMS::Key', id: 'KeysLog', physical: 'key-1' },
      { type: 'AWS::Logs::LogGroup', id: 'IntakeLog', physical: 'log-1' },
      { type: 'AWS::S3::Bucket', id: 'Published', physical: 'bucket-1' },
      { type: 'AWS::SecretsManager::Secret', id: 'KeysSecret', physical: 'secret-1' },
    ],
  });
  use(site.cloud, aws);
  sqs = new SQSClient({});
  await site.publish();
  await site.cloud.idle();
});
afterAll(async () => {
  sqs.destroy();
  await site.cloud.stop();
  await aws.stop();
  await rm(folder, { recursive: true, force: true });
});

test('the commands know the table by the same keys as everything else', () => {
  expect(LOG_STATE).toEqual(adapters.LEDGER_STATE);
  for (const index of [0, 255, 256, 70_000])
    expect(logEntryKey(index)).toEqual(adapters.ledgerEntryKey(index));
  for (const item of ['APP#1|A', '长'.repeat(677), '长'.repeat(678), 'x'.repeat(3000)])
    expect(logFactKey(item, 'e1')).toEqual(adapters.ledgerFactKey(item, 'e1'));
  expect(bookmarkKey('log')).toEqual(adapters.bookmarkKey('log'));
  expect(bookmarkBegunKey('log')).toEqual(adapters.bookmarkBegunKey('log'));
  const { pk, sk } = bookmarkBegunKey('campaign-2024-open-1');
  expect(bookmarkBegunBy(`${pk}|${sk}`)).toEqual([bookmarkKey('campaign-2024-open-1')]);
  expect(bookmarkBegunBy('APP#0000000000A1|A')).toEqual([]);
  expect(FINDINGS).toBe(adapters.FINDINGS);
  expect(isUntold(RESTORE_STATE.pk)).toBe(true);
});

describe('status', () => {
  test('says how the county stands', async () => {
    const { code, text } = await county('status 141002');
    expect(text).toContain(`尧都区，堆栈 ${STACK}：CREATE_COMPLETE`);
    expect(text).toContain(`TableName  ${site.cloud.tableName}`);
    for (const line of ['队列 screening：等待 0，死信 0', '队列 relay：死信 0', '报警：没有'])
      expect(text).toContain(line);
    expect(text).toMatch(/公开账本：1 条；检查点 1 条，\d{4}年/);
    expect(text).toContain('审计（存证账本）最近一次：还没有');
    expect(text).toContain('时间点恢复：');
    expect(text).toContain('没有办结的审计发现：0 项');
    expect(code).toBe(0);
  });

  test('names alarms and dead letters, and what to do', async () => {
    aws.state.alarms = [{ name: `${STACK}-Errors`, description: 'Intake fails' }];
    const QueueUrl = site.cloud.queueUrls['scoring-dead'] ?? '';
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }));
    const { code, text } = await county('status 141002');
    expect(text).toContain('报警：1 项\n  Intake fails');
    expect(text).toContain('队列 scoring：等待 0，死信 1');
    expect(text).toContain('npm run county -- redrive 141002');
    expect(code).toBe(1);
    aws.state.alarms = [];
    await county('redrive 141002 --queue scoring');
  });
});

describe('rotate-keys', () => {
  const rotate = async (line: string, answers?: readonly string[]) => {
    const before = process.env.AWS_ENDPOINT_URL_KMS;
    process.env.AWS_ENDPOINT_URL_KMS = aws.url;
    aws.changes.length = 0;
    return county(line, answers).finally(() => {
      process.env.AWS_ENDPOINT_URL_KMS = before;
    });
  };

  test('asks before it changes anything', async () => {
    for (const answers of [undefined, [''], ['好']]) {
      const refused = await rotate('rotate-keys 141002', answers);
      expect(refused.code).toBe(1);
      expect(refused.text).toContain('没有更换密钥');
      expect(aws.changes).toEqual([]);
    }
  });

  test('rotates, and says that nothing seals anew where the deployment cannot', async () => {
    const outputs = aws.state.stacks[STACK]?.outputs ?? {};
    delete outputs.ResealQueueUrl;
    delete outputs.ResealDeadLettersUrl;
    aws.state.rotation = false;
    const { code, text } = await rotate('rotate-keys 141002 --yes');
    expect(aws.changes).toEqual(['EnableKeyRotation', 'RotateKeyOnDemand']);
    expect(text).toContain('后台重新加密没有启动');
    expect(code).toBe(1);
  });

  test('has everything sealed anew in the background', async () => {
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'reseal-of-a-test' }));
    const outputs = aws.state.stacks[STACK]?.outputs ?? {};
    Object.assign(outputs, { ResealQueueUrl: QueueUrl, ResealDeadLettersUrl: QueueUrl });
    const { code } = await rotate('rotate-keys 141002', ['更换']);
    expect(code).toBe(0);
    expect(aws.changes).toEqual(['RotateKeyOnDemand']);
    // Not before every data key of before the rotation was given up.
    expect((await sqs.send(new ReceiveMessageCommand({ QueueUrl }))).Messages ?? []).toEqual([]);
    expect(await waitingIn(sqs, QueueUrl)).toBe(1);
    expect(rotationMessage(new Date('2025-01-02T03:00:00Z'))).toEqual({
      ...{ v: 1, type: 'keys.rotate', id: 'rotate-2025-01-02T03:00:00.000Z' },
      before: '2025-01-02T03:05:00.000Z',
    });
    delete outputs.ResealQueueUrl;
    delete outputs.ResealDeadLettersUrl;
  });
});

describe('retire', () => {
  const retire = (to: string, answers?: Parameters<typeof county>[1]) => {
    aws.changes.length = 0;
    return county(['retire', '141002', '--to', path.join(folder, to)], answers);
  };

  test('needs somebody at a terminal', async () => {
    expect((await retire('nobody')).text).toContain('停用必须有人在终端里确认');
    expect(aws.changes).toEqual([]);
  });

  test('stops at any other word than the name of the county; the backup is there by then', async () => {
    const { code, text } = await retire('asked', ['洪洞县']);
    expect(text).toContain('输入的“洪洞县”不是“尧都区”，没有停用');
    expect(code).toBe(1);
    expect(aws.changes).toEqual([]);
    expect(existsSync(path.join(folder, 'asked/manifest.json'))).toBe(true);
  });

  test('stops intake, saves what arrived meanwhile, deletes the stack, and names what stays and until when', async () => {
    const late = async (): Promise<string> => {
      await site.publish({ code: '2024-open-2' });
      await site.cloud.idle();
      return '尧都区';
    };
    const { code, text } = await retire('done', [late]);
    expect(code).toBe(0);
    expect(text).toContain('备份以后又有变动，再备份一次');
    expect(await readFile(path.join(folder, 'done/items.ndjson'), 'utf8')).not.toContain('2024-open-2');
    expect(await readFile(path.join(folder, 'done-final/items.ndjson'), 'utf8')).toContain('2024-open-2');
    expect(aws.changes).toEqual([
      ...[
        'PUT intake concurrency',
        'PUT apply concurrency',
        'PUT console concurrency',
        'PUT site concurrency',
      ],
      `DeleteStack ${STACK}`,
    ]);
    for (const line of [
      '运行日志：log-1',
      '数据表：table-1',
      '存储桶：bucket-1',
      '县密钥：secret-1',
      '密钥：key-1',
    ])
      expect(text).toContain(line);
    expect(text).toMatch(/至少保存到 \d{4}年\d+月\d+日（网络安全法第二十一条/);
    expect(text).toContain('劳动合同法第五十条');
  }, 30_000);
});
