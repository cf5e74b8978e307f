import type { ContactVault } from '../../ports/contact-vault.ts';
import type { DataKeys } from './data-keys.ts';
import { decryptField, encryptField } from './field-cipher.ts';

type Field = 'name' | 'phone';

/** What a sealed field is bound to: its objection and its own name. */
const context = (number: string, field: Field): string => `objection/${number}/${field}`;

/** ContactVault with a KMS data key and AES-256-GCM per field, as vault.ts does for applicants. */
export const contactVaultOf = (keys: DataKeys): ContactVault => ({
  seal: async (number, contact, at) => {
    const key = await keys.current(at);
    const sealed = (field: Field): string => encryptField(key.plain, context(number, field), contact[field]);
    return { key: key.encrypted, name: sealed('name'), phone: sealed('phone') };
  },

  open: async (number, sealed) => {
    const key = await keys.decrypt(sealed.key);
    const opened = (field: Field): string => decryptField(key, context(number, field), sealed[field]);
    return { name: opened('name'), phone: opened('phone') };
  },
});
