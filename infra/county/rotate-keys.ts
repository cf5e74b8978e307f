import { setTimeout as pause } from 'node:timers/promises';
import {
  EnableKeyRotationCommand,
  GetKeyRotationStatusCommand,
  type KMSClient,
  RotateKeyOnDemandCommand,
} from '@aws-sdk/client-kms';
import { openClients } from './clients.ts';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';
import { findPlace } from './place.ts';
import { startReseal } from './rotate-keys/reseal.ts';
import { NOTHING_CHANGED, Trouble } from './trouble.ts';

const LOOK_MS = 5_000;
const MOST_LOOKS = 120;

/** Waits, ten minutes at most, until KMS uses the new material. Throws a Trouble after that. */
const rotated = async (kms: KMSClient, KeyId: string): Promise<void> => {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const { OnDemandRotationStartDate } = await kms.send(new GetKeyRotationStatusCommand({ KeyId }));
    if (!OnDemandRotationStartDate) return;
    await pause(LOOK_MS);
  }
  throw new Trouble('KMS 还没有换好密钥', '旧密钥照常可用，数据没有动过', '过一会儿重新执行同一条命令');
};

/**
 * `rotate-keys CODE [--yes]`: new key material for the key of personal data, then everything sealed with the old is sealed anew in the
 * background. The old material stays for what is not sealed anew yet. The log's key and the county's secret are never rotated: a log
 * has one signer, and numbers are computed from the secret.
 * https://docs.aws.amazon.com/kms/latest/developerguide/rotating-keys-on-demand.html
 */
export const run: Command = async (code, args, { say, ask }) => {
  const { yes } = readOptions(args, { yes: { type: 'boolean' } });
  const clients = openClients();
  const place = await findPlace(clients, code);
  const KeyId = place.keys.personal;
  if (!yes) {
    const answer = await ask?.(`更换${place.name}的个人信息密钥，并在后台重新加密。输入“更换”继续：`);
    if (answer !== '更换')
      throw new Trouble('没有更换密钥', NOTHING_CHANGED, '在终端里输入“更换”，或者加上 --yes');
  }
  const { KeyRotationEnabled } = await clients.kms.send(new GetKeyRotationStatusCommand({ KeyId }));
  if (!KeyRotationEnabled) {
    await clients.kms.send(new EnableKeyRotationCommand({ KeyId }));
    say('已打开每年自动更换。');
  }
  await clients.kms.send(new RotateKeyOnDemandCommand({ KeyId }));
  await rotated(clients.kms, KeyId);
  say(`已更换 ${KeyId} 的密钥材料；旧材料由 KMS 保留，已有的密文仍能打开。`);
  if (!(await startReseal(clients.sqs, place, new Date()))) {
    say('后台重新加密没有启动：这次部署还没有重新加密程序（reseal），更新部署后再执行一次本命令。');
    return 1;
  }
  say('后台重新加密五分钟后开始，期间系统照常使用；积压见 status 中的队列 reseal，进度见日志 reseal.page。');
  return 0;
};
