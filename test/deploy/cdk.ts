import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { toolEnvironment } from './emulator.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const CDK = path.join(PROJECT, 'node_modules/.bin/cdk');

/** The emulator's account. */
export const PLACE = { account: '000000000000', region: 'us-east-1' } as const;

/** The owner of that account; worth nothing anywhere else. */
export const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' } as const;

/** What an AWS tool needs to know to speak to the emulator. */
export const awsEnvironment = (endpoint: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  AWS_REGION: PLACE.region,
  AWS_DEFAULT_REGION: PLACE.region,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
});

/** Runs the CDK command as a county does, in the project's folder unless another is given. Throws with what it printed when it fails. */
export const cdk = async (
  endpoint: string,
  args: readonly string[],
  { folder = PROJECT }: { readonly folder?: string } = {},
): Promise<string> => {
  const env = { ...toolEnvironment(), ...awsEnvironment(endpoint), CI: 'true' };
  const options = { cwd: folder, env, maxBuffer: 1 << 26 };
  const { stdout, stderr } = await promisify(execFile)(CDK, [...args, '--no-notices'], options);
  return `${stdout}${stderr}`;
};
