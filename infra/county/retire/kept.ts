import type { StackResourceSummary } from '@aws-sdk/client-cloudformation';
import { formatDate, localDate } from '../../../shared/domain/calendar/format.ts';

type Kept = { readonly what: string; readonly until: (now: Date, retentionDays: number) => string };

const afterMonths = (now: Date, months: number): string => {
  const day = new Date(now);
  day.setUTCMonth(day.getUTCMonth() + months);
  return formatDate(localDate(day.getTime()));
};

/** Stores that outlive the stack, in the order in which they may go. */
const STORES: Readonly<Record<string, Kept>> = {
  'AWS::Logs::LogGroup': {
    what: '运行日志',
    until: (now) => `至少保存到 ${afterMonths(now, 6)}（网络安全法第二十一条：不少于六个月）`,
  },
  'AWS::DynamoDB::Table': {
    what: '数据表',
    until: (_, days) =>
      `合同文本自解除或者终止起至少保存二年（劳动合同法第五十条）；未聘用人员的个人信息在招聘结束 ${days} 天后应当删除（个人信息保护法第十九条、第四十七条），停用后系统不再自动删除，请到期手工删除；删除前先关闭删除保护`,
  },
  'AWS::S3::Bucket': {
    what: '存储桶',
    until: (_, days) =>
      `材料桶的期限与数据表相同（二年、${days} 天），各历史版本要一并删除；公告和公开账本不含个人信息，建议长期公开，存证证明才能继续核验`,
  },
  'AWS::SecretsManager::Secret': {
    what: '县密钥',
    until: () => '与数据表同时，最后删除；先删则编号、查询码不能核对',
  },
  'AWS::KMS::Key': {
    what: '密钥',
    until: () => '数据表、材料桶和全部备份删除以后再计划删除（等待期 7 至 30 天）；先删则密文永远打不开',
  },
};

/** One line for every store that stays: what it is, what it is called, and until when it has to be kept. */
export const keptLines = (
  resources: readonly StackResourceSummary[],
  retentionDays: number,
  now: Date,
): readonly string[] =>
  Object.entries(STORES).flatMap(([type, { what, until }]) => {
    const names = resources.flatMap(({ ResourceType, PhysicalResourceId }) =>
      ResourceType === type ? [PhysicalResourceId ?? ''] : [],
    );
    return names.length === 0 ? [] : [`${what}：${names.join('、')}`, `  ${until(now, retentionDays)}`];
  });
