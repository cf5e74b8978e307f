import { HeadBucketCommand } from '@aws-sdk/client-s3';
import { documentBucketName } from '../../bucket-name.ts';
import { stackNameOf } from '../../stack-name.ts';
import type { Clients } from '../clients.ts';
import { describeStack } from '../place.ts';
import type { Account } from './account.ts';
import { good, type Line, missing } from './line.ts';

type Owner = 'ours' | 'others' | 'nobody';

const ownerOf = async ({ s3 }: Pick<Clients, 's3'>, Bucket: string): Promise<Owner> => {
  try {
    await s3.send(new HeadBucketCommand({ Bucket }));
    return 'ours';
  } catch (error) {
    const { httpStatusCode: status } = Object(Object(error).$metadata);
    if (status === 404) return 'nobody';
    if (status === 403 || status === 301) return 'others';
    throw error;
  }
};

/** Whether the names that are given by us are free, or taken by the county itself; and whether it is deployed. */
export const checkNames = async (
  clients: Pick<Clients, 'cloudFormation' | 's3'>,
  code: string,
  { account, region }: Account,
): Promise<{ readonly lines: readonly Line[]; readonly deployed: boolean }> => {
  const stack = stackNameOf(code);
  const bucket = documentBucketName(code, account, region);
  const [found, owner] = await Promise.all([describeStack(clients, stack), ownerOf(clients, bucket)]);
  const deployed = found?.outputs.DocumentsBucketName === bucket;
  const lines: Line[] = [];
  if (!found) lines.push(good(`堆栈名 ${stack} 可用，还没有部署`));
  else if (found.status === 'ROLLBACK_COMPLETE')
    lines.push(
      missing(`堆栈 ${stack} 上次部署失败（${found.status}）`, '在 CloudFormation 中删除它，再部署'),
    );
  else if (!deployed)
    lines.push(
      missing(`堆栈 ${stack}（${found.status}）不是本县的，或者没有部署完`, '核对账号和区域，或者等部署结束'),
    );
  else lines.push(good(`堆栈 ${stack} 已经部署（${found.status}）`));
  if (deployed) lines.push(good(`存储桶 ${bucket} 是本县的`));
  else if (owner === 'nobody') lines.push(good(`存储桶名 ${bucket} 可用`));
  else if (owner === 'ours')
    lines.push(
      missing(
        `存储桶 ${bucket} 还在，是以前停用时保留的`,
        `用 npx cdk import -c county=${code} 接回，不要新建`,
      ),
    );
  else lines.push(missing(`存储桶名 ${bucket} 被别的账号占用`, '换一个账号或者区域部署'));
  return { lines, deployed };
};
