import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { getItem } from '../../../shared/adapters/dynamo/commands.ts';
import {
  bookmarkBegunKey,
  bookmarkKey,
  LEDGER_STATE,
  ledgerEntryKey,
} from '../../../shared/adapters/dynamo/keys.ts';
import { formatCheckpoint } from '../../../shared/ledger/checkpoint.ts';
import { EMPTY_FRONTIER, rootOf } from '../../../shared/ledger/frontier.ts';
import { formatNote, keyIdOf } from '../../../shared/ledger/signed-note.ts';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { aCounty, anApplication, aReview, type County, MINUTE, ORIGIN, sha256 } from './county.ts';

let engines: Engines;
let county: County;
beforeAll(async () => {
  vi.spyOn(console, 'info').mockReturnValue();
});
// Every test has a table of its own: a log cannot be taken back.
beforeEach(async () => {
  engines = await startEngines('dynamodb', 'keys');
  county = aCounty();
  return () => engines.stop();
});
afterAll(() => vi.restoreAllMocks());

const NUMBERS = ['0000000000A1', '0000000000A2', '0000000000A3'];
const rules = async (): Promise<readonly string[]> => (await county.found()).map(({ rule }) => rule);

/** Three applications and their reviews, told to the log in their order, and audited. */
const aTruthfulCounty = async (): Promise<void> => {
  for (const number of NUMBERS) await county.write(anApplication(number, county.now()));
  county.later(30 * MINUTE);
  for (const number of NUMBERS) await county.write(aReview(number, county.now()));
  await county.audit();
  expect(await county.found()).toEqual([]);
};

/** Something else that happens, and that the log is told of. */
const somethingElse = (): Promise<void> =>
  county.write({ pk: 'UPLOAD#1', sk: `photo-${county.now()}`, t: 'document', at: county.now() });

/** The audit now, and again after the log has moved on and whatever was under way would have arrived. */
const auditTwice = async (type: 'audit.due' | 'audit.full-due' = 'audit.due'): Promise<void> => {
  county.later(15 * MINUTE);
  await county.audit(type);
  county.later(MINUTE);
  await somethingElse();
  county.later(14 * MINUTE);
  await county.audit();
};

describe('a truthful county', () => {
  test('nothing is found, however often and by whichever audit', async () => {
    await county.audit();
    await aTruthfulCounty();
    await auditTwice('audit.full-due');
    await auditTwice('audit.full-due');
    expect(await county.found()).toEqual([]);
  });

  test('a change on its way to the log is no finding, before and after it arrives', async () => {
    await aTruthfulCounty();
    const late = anApplication('0000000000A4', county.now());
    await county.edit(late);
    await county.audit('audit.full-due');
    county.later(14 * MINUTE);
    await county.audit();
    await county.tellLog([county.factOf(late, { at: county.now() - 14 * MINUTE })]);
    county.later(15 * MINUTE);
    await county.audit();
    expect(await county.found()).toEqual([]);
  });

  test('a log that stands still is late, not false: for as long as the stream keeps what it was not asked for', async () => {
    await aTruthfulCounty();
    await county.edit(anApplication('0000000000A4', county.now()));
    await county.audit('audit.full-due');
    county.later(24 * 60 * MINUTE - 1);
    await county.audit();
    expect(await county.found()).toEqual([]);
    county.later(1);
    await county.audit();
    expect(await rules()).toEqual(['log.extra']);
  });

  test('a version for a version, and a post chosen anew, are no rewriting', async () => {
    const [number = ''] = NUMBERS;
    await county.write(anApplication(number, county.now()));
    await county.write(anApplication(number, county.now(), { version: 2, education: 'bachelor' }));
    await county.write(aReview(number, county.now(), { gsi1pk: 'LIST#c#01#0' }));
    const offer = { pk: `APP#${number}`, sk: 'OFFER', t: 'offer', from: '01', to: '02', at: county.now() };
    await county.write(
      offer,
      anApplication(number, county.now(), { version: 2, gsi1pk: 'LIST#c#02#0' }),
      aReview(number, county.now(), { gsi1pk: 'LIST#c#02#0' }),
    );
    await auditTwice();
    expect(await county.found()).toEqual([]);
  });
});

describe('an editor of the table', () => {
  test('changes, deletes and adds behind the back of the log: the audit from the beginning finds each', async () => {
    await aTruthfulCounty();
    const [first = '', second = ''] = NUMBERS;
    await county.edit(aReview(first, county.now(), { decision: 'refused' }));
    await county.remove({ pk: `APP#${second}`, sk: 'A' });
    await county.edit(anApplication('0000000000B1', county.now()));
    await auditTwice('audit.full-due');
    expect(await county.found()).toMatchObject([
      { rule: 'log.altered', subject: { kind: 'application', key: first } },
      { rule: 'log.missing', severity: 'grave', subject: { kind: 'application', key: second } },
      { rule: 'log.extra', subject: { kind: 'application', key: '0000000000B1' } },
    ]);
    await auditTwice('audit.full-due');
    expect((await county.found()).length).toBe(3);
  });

  test('puts back an older version and takes its record out of the log', async () => {
    const [number = ''] = NUMBERS;
    const before = anApplication(number, county.now());
    await county.write(before);
    await county.write(anApplication(number, county.now(), { version: 2, education: 'master' }));
    await county.edit(before);
    await auditTwice();
    expect(await rules()).toEqual(['log.altered']);
  });

  test('rewrites what is written once while the log follows', async () => {
    await aTruthfulCounty();
    const [number = ''] = NUMBERS;
    await county.write(aReview(number, county.now(), { decision: 'refused' }));
    await county.write(anApplication(number, county.now(), { education: 'high-school' }));
    await auditTwice();
    expect(await rules()).toEqual(['record.rewritten', 'record.rewritten']);
  });

  test('deletes while the log follows', async () => {
    await aTruthfulCounty();
    const [number = ''] = NUMBERS;
    await county.remove({ pk: `APP#${number}`, sk: 'REVIEW' });
    const removal = county.factOf(aReview(number, 0), { change: 'removed', type: 'item' });
    await county.tellLog([removal]);
    await auditTwice();
    expect(await rules()).toEqual(['record.removed']);
  });

  test('dates a decision back, or forward: from one millisecond beyond the tolerance on', async () => {
    const [first = '', second = '', third = ''] = NUMBERS;
    for (const number of NUMBERS) await county.write(anApplication(number, county.now()));
    await county.write(
      aReview(first, county.now() - 15 * MINUTE),
      aReview(second, county.now() - 15 * MINUTE - 1),
      aReview(third, county.now() + 15 * MINUTE + 1),
    );
    await county.audit();
    expect((await county.found()).map(({ rule, subject }) => [rule, subject.key])).toEqual([
      ['record.backdated', second],
      ['record.backdated', third],
    ]);
  });

  test('brings a record in before its application, and events out of their order', async () => {
    const [first = '', second = ''] = NUMBERS;
    await county.write(aReview(first, county.now()));
    await county.write(anApplication(first, county.now()), anApplication(second, county.now()));
    const corrected = anApplication(second, county.now(), { version: 2 });
    await county.edit(corrected);
    await county.tellLog([county.factOf(corrected, { at: county.now() - MINUTE })]);
    await county.audit();
    expect(await rules()).toEqual(['log.order', 'log.order']);
  });

  test.each(['between two runs', 'between two bundles'])(
    'brings events out of their order %s',
    async (where) => {
      const application = anApplication(NUMBERS[0] ?? '', county.now());
      await county.write(application);
      if (where === 'between two runs') await county.audit();
      else
        await county.tellLog(Array.from({ length: 260 }, () => county.factOf({ pk: 'UPLOAD#1', sk: 'x' })));
      if (where !== 'between two runs') await county.edit({ pk: 'UPLOAD#1', sk: 'x' });
      const told = async (version: number, at: number): Promise<void> => {
        const corrected = { ...application, version };
        await county.edit(corrected);
        await county.tellLog([county.factOf(corrected, { at })]);
        await county.audit();
      };
      await told(2, county.now() - 10_000);
      expect(await rules()).toEqual([]);
      await told(3, county.now() - 20_001);
      expect(await rules()).toEqual(['log.order']);
    },
  );

  test('brings in what is said to have happened before the stream could have forgotten it', async () => {
    const TWO_DAYS = 2 * 24 * 60 * MINUTE;
    county.later(TWO_DAYS);
    await aTruthfulCounty();
    const bring = async (number: string, at: number): Promise<void> => {
      const application = anApplication(number, at);
      await county.edit(application);
      await county.tellLog([county.factOf(application, { at })]);
      await county.audit();
    };
    const seen = county.now();
    county.later(15 * MINUTE);
    await bring('0000000000B1', seen - TWO_DAYS);
    expect(await rules()).toEqual([]);
    await bring('0000000000B2', seen + 15 * MINUTE - TWO_DAYS - 1);
    expect(await county.found()).toMatchObject([
      { rule: 'log.order', subject: { kind: 'application', key: '0000000000B2' } },
    ]);
    // What the log knew already may be as old as it is.
    await county.audit('audit.full-due');
    expect(await county.found()).toHaveLength(1);
  });

  test('moves the bookmark of the audit past what they did', async () => {
    await aTruthfulCounty();
    const mark = await getItem(county.table, bookmarkKey('log'));
    const state = { ...JSON.parse(String(mark?.state)), size: 9 };
    await county.edit({ ...mark, ...bookmarkKey('log'), state: JSON.stringify(state) });
    await county.audit();
    expect(await county.found()).toMatchObject([{ rule: 'log.bookmark', subject: { key: 'log' } }]);
    // It began anew and came to the end again.
    expect(await county.bookmarks.log.read()).toMatchObject({ kind: 'kept', state: { size: 7 } });
  });

  test.each(['log', 'log-full'] as const)('takes the bookmark %s away', async (pass) => {
    await aTruthfulCounty();
    await county.audit('audit.full-due');
    await county.remove(bookmarkKey(pass));
    county.later(15 * MINUTE);
    await county.audit(pass === 'log' ? 'audit.due' : 'audit.full-due');
    expect(await county.found()).toMatchObject([{ rule: 'log.bookmark', subject: { key: pass } }]);
    await auditTwice();
    expect(await county.found()).toHaveLength(1);
  });

  test('takes the bookmark away with what says that there was one', async () => {
    await aTruthfulCounty();
    await county.remove(bookmarkKey('log'));
    await county.remove(bookmarkBegunKey('log'));
    await auditTwice();
    expect(await rules()).toEqual(['record.rewritten']);
  });

  test('changes an entry of the log, or what it stands for, or takes it out', async () => {
    await aTruthfulCounty();
    const entry = async (index: number) => ({
      ...ledgerEntryKey(index),
      ...(await getItem(county.table, ledgerEntryKey(index))),
    });
    await county.edit({ ...(await entry(0)), entry: '{"v":2}' });
    await county.edit({ ...(await entry(1)), digest: '0'.repeat(64) });
    await county.remove(ledgerEntryKey(2));
    await county.audit('audit.full-due');
    const found = (await county.found()).filter(({ rule }) => rule === 'log.entries');
    expect(found.map(({ subject }) => subject.key)).toEqual(['0', '1', '2']);
  });
});

describe('who holds the public files', () => {
  test('changes an entry, a tile or the key, or takes one away', async () => {
    await aTruthfulCounty();
    county.files.set('tile/entries/000.p/7', Buffer.from('nothing'));
    county.files.delete('tile/0/000.p/7');
    county.files.set('key', Buffer.from('another'));
    await county.audit('audit.full-due');
    const found = (await county.found()).filter(({ rule }) => rule === 'log.files');
    expect(found.map(({ subject }) => subject.key).sort()).toEqual(['key', 'tile/entries/000.p/7']);
  });

  test('forges the checkpoint, takes it away, or puts an older one in its place', async () => {
    for (const number of NUMBERS) await county.write(anApplication(number, county.now()));
    const older = county.files.get('checkpoint') ?? Buffer.alloc(0);
    await county.write(aReview(NUMBERS[0] ?? '', county.now()));
    await county.audit();
    const newest = Buffer.from(county.files.get('checkpoint') ?? []);
    const kinds = async (): Promise<readonly string[]> =>
      (await county.found()).map(({ subject }) => subject.key);
    county.files.set('checkpoint', Buffer.from(newest.toString().replace(/\n5\n/, '\n6\n')));
    await county.audit();
    expect(await kinds()).toEqual(['forged']);
    county.files.delete('checkpoint');
    await county.audit();
    county.files.set('checkpoint', older);
    await county.audit();
    county.files.set('checkpoint', newest.subarray(0, 20));
    await county.audit();
    expect((await kinds()).toSorted()).toEqual(['cut-short', 'forged', 'missing', 'rolled-back']);
  });

  test('signs another history with the very key of the log: the audit remembers the first', async () => {
    await aTruthfulCounty();
    const text = formatCheckpoint({ origin: ORIGIN, size: 7, root: rootOf(EMPTY_FRONTIER, sha256) });
    const spki = await county.signer.publicKey();
    const signature = Uint8Array.from(await county.signer.sign(text));
    const note = formatNote({
      text,
      signatures: [{ name: ORIGIN, keyId: keyIdOf(sha256(spki)), signature }],
    });
    county.files.set('checkpoint', Buffer.from(note));
    await county.audit();
    expect(await county.found()).toMatchObject([
      { rule: 'log.checkpoint', subject: { key: 'rewritten' } },
      { rule: 'log.entries', subject: { key: 'state' } },
    ]);
  });
});

describe('a run of the audit', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, place) => anApplication(String(place).padStart(12, '0'), county.now()));

  test('that is killed before its bookmark is done again and finds nothing twice', async () => {
    await aTruthfulCounty();
    await county.write(aReview(NUMBERS[0] ?? '', county.now(), { decision: 'refused' }));
    vi.spyOn(console, 'error').mockReturnValue();
    const dying = {
      ...county.bookmarks,
      log: {
        ...county.bookmarks.log,
        write: async () => {
          throw new Error('power is gone');
        },
      },
    };
    const due = {
      v: 1,
      id: 'due',
      type: 'audit.due',
      scheduledTime: new Date(county.now()).toISOString(),
    };
    expect(await county.run({ bookmarks: dying }, due)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm-0' }],
    });
    expect(await rules()).toEqual(['record.rewritten']);
    await county.audit();
    expect(await rules()).toEqual(['record.rewritten']);
  });

  test('from the beginning goes on after its message got lost, once it takes too long', async () => {
    for (const item of many(3)) await county.write(item);
    const due = {
      v: 1,
      id: 'due',
      type: 'audit.full-due',
      scheduledTime: new Date(county.now()).toISOString(),
    };
    const isRunning = async () => {
      const mark = await county.bookmarks['log-full'].read();
      return mark.kind === 'kept' && mark.state.running === true;
    };
    await county.run({}, due);
    expect(county.waiting.splice(0)).toHaveLength(1);
    county.later(30 * MINUTE - 1);
    await county.audit();
    expect(await isRunning()).toBe(true);
    county.later(1);
    await county.audit();
    expect(await isRunning()).toBe(false);
    expect(await county.found()).toEqual([]);
  }, 120_000);

  test('goes on in further messages, once over each entry', async () => {
    const items = many(600);
    const little = { bundlesARun: 1 };
    for (const item of items) await county.edit(item);
    await county.tellLog(items.map((item) => county.factOf(item)));
    expect(await county.audit('audit.due', little)).toBe(3);
    expect(await county.bookmarks.log.read()).toMatchObject({ state: { size: 601, doubts: [] } });
    expect(await county.audit()).toBe(1);
    expect(await county.found()).toEqual([]);
    // The log again, then the table in pages.
    expect(await county.audit('audit.full-due', little)).toBeGreaterThan(3);
    await county.edit({ ...items[500], education: 'doctor' });
    county.later(MINUTE);
    await county.audit('audit.full-due');
    county.later(MINUTE);
    await somethingElse();
    county.later(14 * MINUTE - 1);
    await county.audit();
    expect(await county.found()).toEqual([]);
    county.later(1);
    await county.audit();
    expect(await rules()).toEqual(['log.altered']);
  }, 120_000);

  test('passes over nothing, however much there is to doubt', async () => {
    await aTruthfulCounty();
    // What nobody told the log of: more than a bookmark holds.
    await Promise.all(many(1100).map((item) => county.edit({ ...item, pk: `APP#X${item.pk}` })));
    const isRunning = async () => {
      const mark = await county.bookmarks['log-full'].read();
      return mark.kind === 'kept' && mark.state.running === true;
    };
    await county.audit('audit.full-due');
    expect(await isRunning()).toBe(true);
    const extras = async () => (await rules()).filter((rule) => rule === 'log.extra').length;
    const seen: number[] = [];
    for (let quarter = 0; quarter < 6; quarter += 1) {
      county.later(7 * MINUTE);
      await somethingElse();
      county.later(8 * MINUTE);
      await county.audit();
      seen.push(await extras());
    }
    expect(seen[0]).toBeGreaterThanOrEqual(500);
    expect(seen[0]).toBeLessThan(1000);
    expect(seen.at(-1)).toBe(1100);
    expect(await isRunning()).toBe(false);
    expect((await rules()).length).toBe(1100);
  }, 300_000);

  test('of a message that cannot be read nothing is done, and the one beside it is', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await county.write(anApplication(NUMBERS[0] ?? '', county.now()));
    const due = { v: 1, id: 'due', type: 'audit.due', scheduledTime: new Date(county.now()).toISOString() };
    expect(await county.run({}, { ...due, type: 'audit.never' }, due)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm-0' }],
    });
    expect(await county.bookmarks.log.read()).toMatchObject({ state: { size: 1 } });
  });

  test('two at once keep one bookmark', async () => {
    await county.write(...many(20));
    const due = { v: 1, id: 'due', type: 'audit.due', scheduledTime: new Date(county.now()).toISOString() };
    await Promise.all([county.run({}, due), county.run({}, due)]);
    expect(await county.bookmarks.log.read()).toMatchObject({ state: { size: 20 } });
    expect(await county.found()).toEqual([]);
  });

  test('a log whose state is put back to nothing is not believed', async () => {
    await aTruthfulCounty();
    await county.remove(LEDGER_STATE);
    await county.audit();
    expect(await county.found()).toMatchObject([{ rule: 'log.entries', subject: { key: 'state' } }]);
    expect(await county.bookmarks.log.read()).toMatchObject({ state: { size: 7 } });
  });
});
