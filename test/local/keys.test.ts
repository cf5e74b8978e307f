import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, expect, test } from 'vitest';
import { startKms } from '../../infra/local/engines/kms.ts';
import { startSecrets } from '../../infra/local/engines/secrets.ts';
import { CREDENTIALS, PLACE } from '../../infra/local/place.ts';

const folder = mkdtempSync(join(tmpdir(), 'judicial-keys-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const client = { region: PLACE.region, credentials: CREDENTIALS };

test('a data key opens under its own context only, also after a restart', async () => {
  const withKms = async <T>(work: (kms: KMSClient) => Promise<T>): Promise<T> => {
    const service = await startKms(folder, [{ id: 'Key1', signs: false }]);
    const kms = new KMSClient({ ...client, endpoint: service.url });
    return work(kms).finally(service.stop);
  };
  const KeyId = 'arn:aws:kms:us-east-1:123456789012:key/Key1';
  const EncryptionContext = { number: 'ABC', purpose: 'person' };
  const made = await withKms((kms) =>
    kms.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext })),
  );
  expect(made.Plaintext).toHaveLength(32);
  const open = (context: Record<string, string>) =>
    withKms((kms) =>
      kms.send(new DecryptCommand({ CiphertextBlob: made.CiphertextBlob, EncryptionContext: context })),
    );
  expect((await open({ purpose: 'person', number: 'ABC' })).Plaintext).toEqual(made.Plaintext);
  await expect(open({ ...EncryptionContext, number: 'ABD' })).rejects.toMatchObject({
    name: 'InvalidCiphertextException',
  });
  await expect(
    withKms((kms) => kms.send(new GenerateDataKeyCommand({ KeyId: 'other', KeySpec: 'AES_256' }))),
  ).rejects.toMatchObject({ name: 'NotFoundException' });
});

test('a secret is generated once and kept', async () => {
  const read = async () => {
    const service = await startSecrets(folder, [
      {
        arn: 'arn:secret',
        name: 'Secret1',
        properties: {
          GenerateSecretString: {
            SecretStringTemplate: '{"a":"b"}',
            GenerateStringKey: 'secret',
            PasswordLength: 64,
            ExcludePunctuation: true,
          },
        },
      },
    ]);
    const secrets = new SecretsManagerClient({ ...client, endpoint: service.url });
    const { SecretString } = await secrets
      .send(new GetSecretValueCommand({ SecretId: 'arn:secret' }))
      .finally(service.stop);
    return JSON.parse(SecretString ?? '{}');
  };
  const first = await read();
  expect(first).toEqual({ a: 'b', secret: expect.stringMatching(/^[A-Za-z0-9]{64}$/) });
  expect(await read()).toEqual(first);
});
