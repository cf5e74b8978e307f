import * as z from 'zod';
import { localArn } from '../place.ts';
import { count, ignored, type Kind } from '../template/kind.ts';

const keyProperties = z.strictObject({
  KeySpec: z.literal('ECC_NIST_P256').optional(),
  KeyUsage: z.literal('SIGN_VERIFY').optional(),
  ...ignored('Description', 'EnableKeyRotation', 'KeyPolicy', 'Tags'),
});

export type KeyProperties = z.infer<typeof keyProperties>;

export const keyKind: Kind<KeyProperties> = {
  type: 'AWS::KMS::Key',
  properties: keyProperties,
  attributes: (id) => ({ ref: id, att: { Arn: localArn('kms', `key/${id}`), KeyId: id } }),
};

const secretProperties = z.strictObject({
  GenerateSecretString: z.strictObject({
    SecretStringTemplate: z.string(),
    GenerateStringKey: z.string(),
    PasswordLength: count,
    ExcludePunctuation: z.literal(true),
  }),
  ...ignored('Description', 'KmsKeyId', 'Tags'),
});

export type SecretProperties = z.infer<typeof secretProperties>;

export const secretKind: Kind<SecretProperties> = {
  type: 'AWS::SecretsManager::Secret',
  properties: secretProperties,
  attributes: (id) => ({ ref: localArn('secretsmanager', `secret:${id}`), att: {} }),
};
