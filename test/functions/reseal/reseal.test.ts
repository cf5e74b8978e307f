import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { type ResealServices, resealHandler } from '../../../functions/reseal/handler.ts';
import { contactVaultOf } from '../../../shared/adapters/crypto/contact-vault.ts';
import { dataKeys } from '../../../shared/adapters/crypto/data-keys.ts';
import { vaultOf } from '../../../shared/adapters/crypto/vault.ts';
import { applicationStore } from '../../../shared/adapters/dynamo/application-store.ts';
import { getItem } from '../../../shared/adapters/dynamo/commands.ts';
import { objectionStore } from '../../../shared/adapters/dynamo/objection-store.ts';
import { tableReader } from '../../../shared/adapters/dynamo/table-reader.ts';
import type { KeysRotate } from '../../../shared/messages/reseal.ts';
import { type Engines, KEY_ID, startEngines } from '../../adapters/engines.ts';
import { anObjection } from '../../builders/objection.ts';
import { aStoredApplication } from '../../builders/stored-application.ts';
import { aCounty, type County, MINUTE } from '../audit-log/county.ts';
import { aContext } from '../http-event.ts';
import { aQueueEvent } from '../queue-event.ts';

const PERSON = { citizenId: '141002199505200018', phone: '13800138000' };
const CONTACT = { name: '李反映', phone: '13900139000' };
const NUMBERS = ['0000000000A1', '0000000000A2', '0000000000A3'];

let engines: Engines;
let county: County;
beforeEach(async () => {
  vi.spyOn(console, 'info').mockReturnValue();
  engines = await startEngines('dynamodb', 'keys');
  county = aCounty();
  return () => engines.stop();
});
afterAll(() => vi.restoreAllMocks());

const vaults = () => {
  const keys = dataKeys(KEY_ID);
  return { people: vaultOf(keys), contacts: contactVaultOf(keys) };
};

const itemOf = (pk: string, sk: string) => getItem(county.table, { pk, sk });
const logged = async (...keys: readonly (readonly [string, string])[]) => {
  const items = await Promise.all(keys.map(([pk, sk]) => itemOf(pk, sk)));
  await county.tellLog(items.map((item) => county.factOf({ ...item })));
};

/** Three applications and an objection, sealed and told to the log. */
const aSealedCounty = async (): Promise<void> => {
  const { people, contacts } = vaults();
  const submittedAt = county.now();
  for (const number of NUMBERS) {
    const sealed = await people.seal(number, PERSON, submittedAt);
    await applicationStore(county.table).accept(aStoredApplication(number, { submittedAt, sealed }));
    await logged([`APP#${number}`, 'A']);
  }
  const objection = anObjection({ number: 'OBJECTION00A', filedAt: submittedAt });
  const contact = await contacts.seal(objection.number, CONTACT, submittedAt);
  await objectionStore(county.table).file({ ...objection, contact, codeDigest: '0'.repeat(64) });
  await logged(['OBJ#OBJECTION00A', 'OBJECTION']);
  await county.audit();
  county.later(60 * MINUTE);
};

const keyOf = async (number: string) => {
  const dossier = await applicationStore(county.table).findDossier(number);
  return dossier?.application.sealed.key;
};

/** Runs until nothing more is enqueued. */
const rotate = async (before: number, changes: Partial<ResealServices> = {}) => {
  const waiting: KeysRotate[] = [];
  const services: ResealServices = {
    table: tableReader(county.table),
    reseals: county.reseals,
    freshVaults: vaults,
    again: {
      send: async (more) => {
        waiting.push(...more);
        return [];
      },
    },
    ...changes,
  };
  const first = { v: 1, id: 'by-hand', type: 'keys.rotate', before: new Date(before).toISOString() };
  let failed = 0;
  for (let next: unknown = first; next !== undefined; next = waiting.shift())
    failed += (await resealHandler(services)(aQueueEvent(next), aContext())).batchItemFailures.length;
  return failed;
};

test('everything sealed before is sealed anew and opens as before; what is new is left alone', async () => {
  await aSealedCounty();
  const before = await Promise.all(NUMBERS.map(keyOf));
  const moment = county.now();
  expect(await rotate(moment)).toBe(0);
  const after = await Promise.all(NUMBERS.map(keyOf));
  for (const key of after) expect(before).not.toContain(key);
  for (const number of NUMBERS) {
    const dossier = await applicationStore(county.table).findDossier(number);
    const { sealed, ...rest } = dossier?.application ?? aStoredApplication(number);
    expect(await vaults().people.open(number, sealed)).toEqual(PERSON);
    expect(rest).toMatchObject({ number, name: '王小明' });
  }
  const objection = await objectionStore(county.table).find('OBJECTION00A');
  if (!objection?.contact) throw new Error('the contact is gone');
  expect(await vaults().contacts.open('OBJECTION00A', objection.contact)).toEqual(CONTACT);
  expect(await county.reseals.progress()).toMatchObject({ resealed: 4, present: 0, left: 0, done: true });
  // The same message once more finds nothing old.
  await rotate(moment);
  expect(await Promise.all(NUMBERS.map(keyOf))).toEqual(after);
  expect(await county.reseals.progress()).toMatchObject({ resealed: 0, present: 4, done: true });
});

test('a change made meanwhile is not lost: the item is sealed anew in the next pass', async () => {
  await aSealedCounty();
  const [number = ''] = NUMBERS;
  let changed = false;
  const { reseals } = county;
  const between: ResealServices['reseals'] = {
    ...reseals,
    reseal: async (image, fresh, at) => {
      if (!changed && image.pk?.S === `APP#${number}`) {
        changed = true;
        await county.edit({ ...(await itemOf(`APP#${number}`, 'A')), education: 'master' });
      }
      return reseals.reseal(image, fresh, at);
    },
  };
  expect(await rotate(county.now(), { reseals: between })).toBe(0);
  const dossier = await applicationStore(county.table).findDossier(number);
  expect(dossier?.application.education).toBe('master');
  expect(dossier?.application.sealed.at).toBeDefined();
  expect(await county.reseals.progress()).toMatchObject({ pass: 2, resealed: 1, present: 3, done: true });
});

test('broken off after one item, it goes on', async () => {
  await aSealedCounty();
  let done = 0;
  const { reseals } = county;
  const dying: ResealServices['reseals'] = {
    ...reseals,
    reseal: async (image, fresh, at) => {
      done += 1;
      if (done > 1) throw new Error('killed');
      return reseals.reseal(image, fresh, at);
    },
  };
  vi.spyOn(console, 'error').mockReturnValue();
  expect(await rotate(county.now(), { reseals: dying })).toBe(1);
  expect(await rotate(county.now())).toBe(0);
  expect(await county.reseals.progress()).toMatchObject({ resealed: 3, present: 1, done: true });
});

const audited = async (): Promise<readonly string[]> => {
  await county.audit();
  county.later(16 * MINUTE);
  await county.write({ pk: 'UPLOAD#1', sk: 'photo', t: 'document', at: county.now() });
  await county.audit('audit.full-due');
  county.later(16 * MINUTE);
  await county.audit();
  return (await county.found()).map(({ rule }) => rule);
};

test('the audits take it for what it is, and a change that passes itself off as one for a rewriting', async () => {
  await aSealedCounty();
  await rotate(county.now());
  const marks = await tableReader(county.table).page();
  const fresh = [...marks.items.keys()].filter((key) => key.includes('|RESEAL#'));
  expect(fresh).toHaveLength(4);
  for (const item of fresh) {
    const [pk = '', sk = ''] = item.split('|');
    await logged([pk, sk], [pk, pk.startsWith('OBJ') ? 'OBJECTION' : 'A']);
  }
  expect(await audited()).toEqual([]);

  const [number = ''] = NUMBERS;
  const application = await itemOf(`APP#${number}`, 'A');
  await county.write({ ...application, education: 'doctor' });
  const mark = await itemOf(`APP#${number}`, fresh.find((key) => key.includes(number))?.split('|')[1] ?? '');
  await county.write({ ...mark, sk: `${mark?.sk}2`, from: mark?.to, to: '0'.repeat(64) });
  expect(await audited()).toContain('record.rewritten');
});
