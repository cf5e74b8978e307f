import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { scoringHandler } from '../../../functions/scoring/handler.ts';
import type { OpenStage } from '../../../shared/domain/model/stage.ts';
import type { CheckRecord } from '../../../shared/ports/application-store.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { aContext } from '../http-event.ts';
import { AT, CAMPAIGN, type Office, openOffice } from '../office.ts';
import { aQueueEvent } from '../queue-event.ts';

type Name = 'first' | 'second' | 'third' | 'below' | 'refused';
const NAMES: readonly Name[] = ['first', 'second', 'third', 'below', 'refused'];

let engines: Engines;
let office: Office;
let numbers: Readonly<Record<Name, string>>;

const sheet = (kind: SheetKind, marks: Readonly<Record<string, number>>) =>
  office.scores.add({
    campaign: CAMPAIGN,
    kind,
    version: 1,
    marks,
    sha256: kind,
    fileName: 'x',
    by: 'examiner01',
    at: AT,
  });

const checks = (name: Name, version: number, changes: Partial<CheckRecord>) => {
  const log = [{ at: AT, by: 'officer01', what: 'background' as const, result: 'pass', reason: '' }];
  return office.applications.recordChecks(
    { number: numbers[name], campaign: CAMPAIGN, version, log, ...changes },
    '01',
  );
};

/** Everything is recorded before the first stage is closed: the worst case for what may show through. */
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  office = openOffice();
  await office.run('review', {
    positions: [{ code: '01', office: '大槐树司法所', headcount: 1 }],
    interview: { ratio: 3 },
  });
  const applied = await Promise.all(NAMES.map((_, index) => office.apply('1995-01-01', index + 1)));
  const [first = '', second = '', third = '', below = '', refused = ''] = applied;
  numbers = { first, second, third, below, refused };
  for (const name of NAMES) {
    const number = numbers[name];
    const isRefused = name === 'refused';
    await office.applications.recordReview(
      {
        number,
        campaign: CAMPAIGN,
        decision: isRefused ? 'refused' : 'accepted',
        rules: isRefused ? ['open.character'] : [],
        reason: isRefused ? '材料不实' : '',
        by: 'reviewer01',
        at: AT,
      },
      '01',
    );
  }
  await sheet('written', { [first]: 9000, [second]: 8000, [third]: 7000, [below]: 5900, [refused]: 9900 });
  await sheet('interview', { [first]: 9000, [second]: 8000, [third]: 7000 });
  await checks('first', 1, { background: 'pass' });
  await checks('first', 2, { background: 'pass', medical: 'fail' });
  await checks('second', 1, { background: 'pass', medical: 'pass' });
});
afterAll(() => engines.stop());

const ORDER = ['review', 'written', 'interview', 'background', 'medical', 'notice'];
const closing = (stage: string, at = AT) => ({
  v: 1,
  id: `${CAMPAIGN}#${stage}#1`,
  type: 'stage.closed',
  at,
  campaign: CAMPAIGN,
  stage,
  version: 1 + ORDER.indexOf(stage),
});

const work = (...messages: readonly unknown[]) =>
  scoringHandler(office)(aQueueEvent(...messages), aContext());

const releasedTo = async (name: Name) => (await office.applications.findDossier(numbers[name]))?.released;
const known = async (name: Name) => {
  const {
    number: _,
    campaign: __,
    position: ___,
    releasedAt: ____,
    progressVersion: _____,
    ...rest
  } = (await releasedTo(name)) ?? { number: '' };
  return rest;
};
const nothing = { failed: [], shortlisted: false, reached: false, substitute: false };
const stages: readonly OpenStage[] = ['review', 'written', 'interview', 'background', 'medical', 'notice'];
let clock = AT;
const close = async (stage: OpenStage) => {
  clock = AT + stages.indexOf(stage) * 1000;
  expect(await work(closing(stage, clock))).toEqual({ batchItemFailures: [] });
};

describe('closing a stage lets applicants know its results and no more', () => {
  test('review', async () => {
    await close('review');
    expect(await known('refused')).toEqual({ ...nothing, outcome: 'ineligible', failed: ['open.character'] });
    for (const name of ['first', 'second', 'third', 'below'] as const)
      expect(await known(name)).toEqual(nothing);
  });

  test('written exam', async () => {
    await close('written');
    expect(await known('first')).toEqual({ ...nothing, written: 9000, shortlisted: true });
    expect(await known('below')).toEqual({ ...nothing, written: 5900, outcome: 'written-below' });
    expect(await known('refused')).toEqual({ ...nothing, outcome: 'ineligible', failed: ['open.character'] });
  });

  test('interview', async () => {
    await close('interview');
    const first = { ...nothing, written: 9000, interview: 9000, final: 9000, rank: 1, shortlisted: true };
    expect(await known('first')).toEqual({ ...first, reached: true });
    expect(await known('third')).toMatchObject({ rank: 3, final: 7000, reached: false });
    expect((await releasedTo('third'))?.outcome).toBeUndefined();
  });

  test('background check', async () => {
    await close('background');
    expect(await known('first')).toMatchObject({ reached: true });
    expect((await releasedTo('first'))?.outcome).toBeUndefined();
    expect((await releasedTo('second'))?.reached).toBe(false);
  });

  test('medical', async () => {
    await close('medical');
    expect(await known('first')).toMatchObject({
      outcome: 'medical-failed',
      reached: true,
      substitute: false,
    });
    expect(await known('second')).toMatchObject({ outcome: 'proposed', reached: true, substitute: true });
    expect(await known('third')).toMatchObject({ outcome: 'not-selected', reached: false });
  });
});

describe('a closing', () => {
  test('that is told again changes nothing', async () => {
    await close('medical');
    const before = await Promise.all(NAMES.map(releasedTo));
    await work(closing('medical', clock), closing('medical', clock));
    expect(await Promise.all(NAMES.map(releasedTo))).toEqual(before);
  });

  test('that arrives after a later one changes nothing', async () => {
    await close('medical');
    const before = await Promise.all(NAMES.map(releasedTo));
    expect(await work(closing('review', AT))).toEqual({ batchItemFailures: [] });
    expect(await Promise.all(NAMES.map(releasedTo))).toEqual(before);
  });

  test('of something unknown is reported, and the others go on', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const messages = [closing('lunch'), { ...closing('review'), campaign: 'no-such' }, closing('review')];
    expect(await work(...messages)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm-0' }, { itemIdentifier: 'm-1' }],
    });
    log.mockRestore();
  });
});
