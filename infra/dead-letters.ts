import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { FUNCTION_NAMES, type FunctionName } from './function-names.ts';

/** Functions that queues or the stream start: every one has dead letters. */
type WorkerName = Exclude<FunctionName, 'site' | 'apply' | 'intake' | 'console'>;

/**
 * What stays undone while messages lie among a function's dead letters, as 纪检监察 reads it in a finding: short, because an
 * environment has 4 KB. The English `errorImpact` beside each function is for whoever is on duty.
 */
const UNDONE: Readonly<Record<WorkerName, string>> = {
  documents: '有上传的材料没有检查',
  relay: '有材料写入后没有触发后续处理',
  screening: '有报名没有机器核对',
  scoring: '有报名人看不到阶段结果',
  notices: '有公示没有定稿',
  messages: '有通知没有发出',
  sweep: '遗漏的事项没有补办',
  retention: '有保存期满的个人信息没有删除',
  reseal: '有敏感信息没有换用新的密钥',
  ledger: '有材料没有记入存证账本',
  'audit-log': '有一次存证审计没有完成',
  'audit-facts': '有一次复算审计没有完成',
  'audit-watch': '有一次时限审计没有完成',
};

/** Only ASCII travels unharmed through every tool that shows or compares templates. */
const escaped = (text: string): string =>
  text.replaceAll(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

const isWorker = (name: FunctionName): name is WorkerName => Object.hasOwn(UNDONE, name);

/** Every worker's dead letters. */
export type Watched = Readonly<Record<WorkerName, { readonly deadLetters: IQueue }>>;

/** The setting DEAD_LETTERS of whoever watches them: JSON, by function the queue's name and what stays undone. */
export const deadLettersSetting = (workers: Watched): string => {
  const named = FUNCTION_NAMES.filter(isWorker).map((name) => [
    name,
    { queue: workers[name].deadLetters.queueName, undone: UNDONE[name] },
  ]);
  return escaped(JSON.stringify(Object.fromEntries(named)));
};
