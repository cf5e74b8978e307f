import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactVaultOf } from '../../../shared/adapters/crypto/contact-vault.ts';
import { dataKeys } from '../../../shared/adapters/crypto/data-keys.ts';
import { type Engines, KEY_ID, startEngines } from '../engines.ts';

const AT = Date.parse('2024-07-02T10:00:00+08:00');
const CONTACT = { name: '王小明', phone: '' };

let engines: Engines;
beforeAll(async () => {
  engines = await startEngines('keys');
});
afterAll(() => engines.stop());

test('a contact opens for its own objection, and reads as nothing without the key', async () => {
  const vault = contactVaultOf(dataKeys(KEY_ID));
  const sealed = await vault.seal('OBJECTION001', CONTACT, AT);
  expect(JSON.stringify(sealed)).not.toContain('王小明');
  expect(await vault.open('OBJECTION001', sealed)).toEqual(CONTACT);
});

test('moved to another objection, or its fields exchanged, it does not open', async () => {
  const vault = contactVaultOf(dataKeys(KEY_ID));
  const sealed = await vault.seal('OBJECTION001', CONTACT, AT);
  await expect(vault.open('OBJECTION002', sealed)).rejects.toThrow();
  await expect(
    vault.open('OBJECTION001', { ...sealed, name: sealed.phone, phone: sealed.name }),
  ).rejects.toThrow();
});
