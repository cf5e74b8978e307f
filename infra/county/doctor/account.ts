import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Clients } from '../clients.ts';
import { good, type Line, missing, note } from './line.ts';

/** Where the commands act. */
export type Account = { readonly account: string; readonly region: string };

const said = (error: unknown): string =>
  error instanceof Error ? `${error.name}：${error.message}` : String(error);

/** Account and region; without either nothing else can be looked at. */
export const checkAccount = async ({
  sts,
}: Pick<Clients, 'sts'>): Promise<{ readonly lines: readonly Line[]; readonly account?: Account }> => {
  let region: string;
  try {
    region = await sts.config.region();
  } catch {
    return { lines: [missing('没有指明区域', '设置 AWS_REGION，例如 cn-north-1 或者 cn-northwest-1')] };
  }
  try {
    const { Account: account = '', Arn = '' } = await sts.send(new GetCallerIdentityCommand({}));
    const lines = [good(`账号 ${account}，区域 ${region}，身份 ${Arn.split('/').at(-1)}`)];
    const abroad =
      '国家机关处理的个人信息应当在境内存储（个人信息保护法第三十六条），正式使用请部署到 cn-north-1 或者 cn-northwest-1';
    if (!region.startsWith('cn-')) lines.push(note(`区域 ${region} 不在境内：${abroad}`));
    return { lines, account: { account, region } };
  } catch (error) {
    return { lines: [missing(`没有登录 AWS（${said(error)}）`, '执行 aws sso login，或者设置 AWS_PROFILE')] };
  }
};
