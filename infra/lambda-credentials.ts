import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';

/**
 * Takes the place of the SDK's credential chain in the bundles (infra/bundle.ts). Lambda hands a function its role's credentials
 * in the environment and nowhere else; profiles, single sign-on, instance metadata and the clients they bring are 90 KB that
 * never run. Throws an Error when the environment holds none.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export const defaultProvider = (): AwsCredentialIdentityProvider => async () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new Error('no credentials in the environment');
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
};
