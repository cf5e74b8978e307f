import type { Vault } from '../../ports/vault.ts';
import type { DataKeys } from './data-keys.ts';
import { decryptField, encryptField } from './field-cipher.ts';

type Field = 'citizenId' | 'phone';

/** What a sealed field is bound to: its application and its own name, so that fields cannot be swapped either. */
const context = (number: string, field: Field): string => `${number}/${field}`;

/** Vault with a KMS data key (envelope encryption) and AES-256-GCM per field. `open` throws for anything altered or moved. */
export const vaultOf = (keys: DataKeys): Vault => ({
  seal: async (number, person, at) => {
    const key = await keys.current(at);
    const sealed = (field: Field): string => encryptField(key.plain, context(number, field), person[field]);
    return { key: key.encrypted, citizenId: sealed('citizenId'), phone: sealed('phone') };
  },

  open: async (number, sealed) => {
    const key = await keys.decrypt(sealed.key);
    const opened = (field: Field): string => decryptField(key, context(number, field), sealed[field]);
    return { citizenId: opened('citizenId'), phone: opened('phone') };
  },
});
