import type { Clients } from '../clients.ts';
import { describeStack } from '../place.ts';
import type { Account } from './account.ts';
import { good, type Line, missing } from './line.ts';

const TOOLKIT = 'CDKToolkit';
/** What the CDK's own synthesizer asks for. https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-troubleshoot.html */
const LEAST_VERSION = 6;

/** Whether account and region are prepared for the CDK: its stack, and the version that it put into its parameter. */
export const checkBootstrap = async (
  clients: Pick<Clients, 'cloudFormation'>,
  { account, region }: Account,
): Promise<Line> => {
  const command = `执行 npx cdk bootstrap aws://${account}/${region}`;
  const found = await describeStack(clients, TOOLKIT);
  if (!found) return missing(`账号 ${account} 的区域 ${region} 还没有引导（没有堆栈 ${TOOLKIT}）`, command);
  if (!/^(CREATE|UPDATE|IMPORT)_COMPLETE$|^UPDATE_ROLLBACK_COMPLETE$/.test(found.status))
    return missing(`引导堆栈 ${TOOLKIT} 处于 ${found.status}`, `等它结束；失败的删除后${command}`);
  const version = Number(found.outputs.BootstrapVersion ?? 0);
  return version >= LEAST_VERSION
    ? good(`已经引导，版本 ${version}`)
    : missing(`引导版本 ${version || '不明'} 太旧，需要 ${LEAST_VERSION} 以上`, command);
};
