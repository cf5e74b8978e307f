import path from 'node:path';
import * as z from 'zod';
import type { SecretProperties } from '../resources/keys.ts';
import { type JsonService, ServiceError, startJsonService } from './json-service.ts';
import { keptText, randomLetters } from './kept.ts';

const input = z.looseObject({ SecretId: z.string() });

/** A secret of the template: `arn` is its Ref. */
export type LocalSecret = {
  readonly arn: string;
  readonly name: string;
  readonly properties: SecretProperties;
};

/** Secrets Manager's GetSecretValue; each secret is generated as the template asks and kept in `folder`. */
export const startSecrets = (folder: string, secrets: readonly LocalSecret[]): Promise<JsonService> => {
  const values = new Map<string, { secret: LocalSecret; text: string }>();
  for (const secret of secrets) {
    const text = keptText(path.join(folder, `${secret.name}.secret`), () => generate(secret.properties));
    values.set(secret.arn, { secret, text });
    values.set(secret.name, { secret, text });
  }
  return startJsonService({
    GetSecretValue: (given) => {
      const { SecretId } = input.parse(given);
      const found = values.get(SecretId);
      if (!found) throw new ServiceError('ResourceNotFoundException', `there is no secret ${SecretId}`);
      return {
        ARN: found.secret.arn,
        Name: found.secret.name,
        SecretString: found.text,
        VersionStages: ['AWSCURRENT'],
      };
    },
  });
};

const generate = ({ GenerateSecretString: wish }: SecretProperties): string => {
  const base = z.record(z.string(), z.string()).parse(JSON.parse(wish.SecretStringTemplate));
  return JSON.stringify({ ...base, [wish.GenerateStringKey]: randomLetters(wish.PasswordLength) });
};
