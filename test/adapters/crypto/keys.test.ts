import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countySecret } from '../../../shared/adapters/crypto/county-secret.ts';
import { dataKeys } from '../../../shared/adapters/crypto/data-keys.ts';
import { identityOf } from '../../../shared/adapters/crypto/identity.ts';
import { sealerOf } from '../../../shared/adapters/crypto/sealer.ts';
import { vaultOf } from '../../../shared/adapters/crypto/vault.ts';
import { type Engines, KEY_ID, SECRET_ID, startEngines } from '../engines.ts';

const PERSON = { citizenId: '14102419950520123X', phone: '13800138000' };
const AT = 1_000_000;
const FIVE_MINUTES = 300_000;

let engines: Engines;
beforeAll(async () => {
  engines = await startEngines('keys');
});
afterAll(() => engines.stop());

const flip = (base64: string): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return bytes.toString('base64');
};

describe('a sealed person', () => {
  test('opens under the number it was sealed for', async () => {
    const sealed = await vaultOf(dataKeys(KEY_ID)).seal('A1', PERSON, AT);
    expect(JSON.stringify(sealed)).not.toContain(PERSON.phone);
    expect(await vaultOf(dataKeys(KEY_ID)).open('A1', sealed)).toEqual(PERSON);
  });

  test('does not open under another number, with fields swapped, or with one bit changed', async () => {
    const vault = vaultOf(dataKeys(KEY_ID));
    const sealed = await vault.seal('A1', PERSON, AT);
    const { key, citizenId, phone } = sealed;
    await expect(vault.open('A2', sealed)).rejects.toThrow();
    await expect(vault.open('A1', { key, citizenId: phone, phone: citizenId })).rejects.toThrow();
    await expect(vault.open('A1', { ...sealed, phone: flip(phone) })).rejects.toThrow();
    await expect(vault.open('A1', { ...sealed, key: flip(key) })).rejects.toThrow();
  });

  test('never looks the same twice', async () => {
    const vault = vaultOf(dataKeys(KEY_ID));
    const [one, two] = [await vault.seal('A1', PERSON, AT), await vault.seal('A1', PERSON, AT)];
    expect(one.key).toBe(two.key);
    expect(one.citizenId).not.toBe(two.citizenId);
  });
});

describe('a data key', () => {
  test('serves five minutes of event time', async () => {
    const keys = dataKeys(KEY_ID);
    const first = await keys.current(AT);
    expect((await keys.current(AT + FIVE_MINUTES - 1)).encrypted).toBe(first.encrypted);
    expect((await keys.current(AT + FIVE_MINUTES)).encrypted).not.toBe(first.encrypted);
  });

  test('serves a thousand uses', async () => {
    const keys = dataKeys(KEY_ID);
    const used = await Promise.all(Array.from({ length: 1001 }, () => keys.current(AT)));
    expect(new Set(used.slice(0, 1000).map(({ encrypted }) => encrypted)).size).toBe(1);
    expect(used[1000]?.encrypted).not.toBe(used[0]?.encrypted);
  });

  test('is asked for again after a failure', async () => {
    const keys = dataKeys('unknown-key');
    await expect(keys.current(AT)).rejects.toThrow();
    await expect(keys.current(AT)).rejects.toThrow('unknown-key');
  });
});

describe('identity', () => {
  const identity = () => identityOf(countySecret(SECRET_ID));

  test('gives the same person the same number in a campaign, and another in another', async () => {
    const number = await identity().numberOf('c-1', PERSON.citizenId);
    expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(await identity().numberOf('c-1', PERSON.citizenId)).toBe(number);
    expect(await identity().numberOf('c-2', PERSON.citizenId)).not.toBe(number);
    expect(await identity().numberOf('c-1', '141024199505201231')).not.toBe(number);
  });

  test('binds the digest of a code to its application', async () => {
    const digest = await identity().digestCode('A1', '7K3M9Q2T');
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await identity().digestCode('A1', '7K3M9Q2T')).toBe(digest);
    expect(await identity().digestCode('A2', '7K3M9Q2T')).not.toBe(digest);
  });

  test('gives a submission that is sent twice the same code', async () => {
    const code = await identity().codeFor('A1', 'UPLOAD01');
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(await identity().codeFor('A1', 'UPLOAD01')).toBe(code);
    expect(await identity().codeFor('A1', 'UPLOAD02')).not.toBe(code);
  });

  test('fails, and tries again, when there is no secret', async () => {
    const lost = identityOf(countySecret('no-such-secret'));
    await expect(lost.numberOf('c-1', 'x')).rejects.toThrow('no-such-secret');
    await expect(lost.numberOf('c-1', 'x')).rejects.toThrow('no-such-secret');
  });
});

describe('a sealed value', () => {
  const sealer = () => sealerOf(countySecret(SECRET_ID));

  test('opens for its purpose until it expires', async () => {
    const token = await sealer().seal('draft', { name: '王小明' }, AT);
    expect(token).toMatch(/^[\w.-]+$/);
    expect(await sealer().open('draft', token, AT - 1)).toEqual({ name: '王小明' });
    expect(await sealer().open('draft', token, AT)).toBeUndefined();
  });

  test('does not open for another purpose', async () => {
    const token = await sealer().seal('draft', { name: '王小明' }, AT);
    expect(await sealer().open('receipt', token, 0)).toBeUndefined();
  });

  test.each(['', 'x', 'a.b.c.d.e', 'eyJhbGciOiJub25lIn0..abc.def.ghi'])(
    '%j is no sealed value',
    async (token) => {
      expect(await sealer().open('draft', token, 0)).toBeUndefined();
    },
  );

  test('does not open when any part was changed', async () => {
    const parts = (await sealer().seal('draft', { a: 1 }, AT)).split('.');
    for (const index of [0, 2, 3, 4]) {
      const part = parts[index] ?? '';
      const changed = parts.with(index, `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}`).join('.');
      expect(await sealer().open('draft', changed, 0)).toBeUndefined();
    }
  });
});
