import { type AttributeValue, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { digestOf } from '../../../shared/adapters/digest.ts';
import { keyOfItem, revealKey } from '../../../shared/adapters/dynamo/keys.ts';
import { BULK_REFUSALS, HASTE_MS, HASTE_RUN } from '../../../shared/domain/audit/review-figures.ts';
import type { Reveal } from '../../../shared/domain/model/reveal.ts';
import type { Review } from '../../../shared/domain/model/review.ts';
import { type Engines, startEngines, TABLE } from '../../adapters/engines.ts';
import { anInternalCampaign } from '../../builders/campaign.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import { anObjection } from '../../builders/objection.ts';
import { anInternalApplication } from '../../builders/stored-application.ts';
import { anAppeal } from '../../domain/audit/rules/evidence.ts';
import { AT, CAMPAIGN } from '../office.ts';
import { type Bureau, due, openBureau } from './bureau.ts';

const MINUTE = 60_000;
let engines: Engines;
let bureau: Bureau;
let serial = 0;
let clock = AT + 24 * 60 * MINUTE;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  bureau = openBureau();
  await bureau.office.run('review');
});
afterAll(() => engines.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

const apply = async (changes: Parameters<Bureau['office']['apply']>[2] = {}): Promise<string> => {
  serial += 1;
  return bureau.office.apply('1995-01-01', serial, changes);
};
/** Runs the audit an hour later; answers what is on record of this subject. */
const auditOf = async (subject: string): Promise<readonly string[]> => {
  clock += 60 * MINUTE;
  await bureau.audit(clock);
  return (await bureau.found())
    .filter((one) => one.endsWith(` ${subject}`))
    .map((one) => one.split(' ')[0] ?? '');
};
const change = (item: string, attribute: string, value: AttributeValue) => {
  const { pk, sk } = keyOfItem(item);
  return bureau.table.client.send(
    new UpdateItemCommand({
      TableName: TABLE,
      Key: { pk: { S: pk }, sk: { S: sk } },
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': attribute },
      ExpressionAttributeValues: { ':value': value },
    }),
  );
};
const review = async (number: string, changes: Partial<Review> = {}): Promise<void> => {
  const given = { decision: 'accepted', rules: [], reason: '', by: '李审核（reviewer01）', at: AT } as const;
  await bureau.office.applications.recordReview({ number, campaign: CAMPAIGN, ...given, ...changes }, '01');
  await bureau.log(`APP#${number}|REVIEW`);
};

describe('the machine’s findings', () => {
  test('are asked for again: nothing when they are as they were, something when a declaration was changed behind them', async () => {
    const number = await apply();
    await bureau.screen(number);
    await bureau.log(`APP#${number}|A`, `APP#${number}|SCREENING`);
    expect(await auditOf(number)).toEqual([]);
    await change(`APP#${number}|A`, 'bars', { S: 'ynnnn' });
    await bureau.log(`APP#${number}|A`);
    expect(await auditOf(number)).toEqual(['screening.recomputed']);
    const [row] = await bureau.findings.list();
    const finding = await bureau.findings.find(row?.id ?? '');
    expect(finding?.facts).toContain('open.bar.criminal 记录为符合');
    expect(finding?.facts).not.toMatch(/\d{17}/);
  });

  test('of a corrected application are those of the version in force', async () => {
    const number = await apply();
    await bureau.screen(number);
    const first = await bureau.office.applications.findDossier(number);
    if (first === undefined || first.application.track === 'internal') throw new Error('no application');
    const { application } = first;
    const next = { ...application, education: 'high-school' as const, version: 2, correctedAt: AT };
    const tell = { kind: 'application.corrected', at: AT } as const;
    expect(await bureau.office.applications.correct(next, application, tell)).toBe('written');
    const items = ['A', 'V#000001', 'SCREENING'].map((sk) => `APP#${number}|${sk}`);
    await bureau.log(...items);
    expect(await auditOf(number)).toEqual([]);
    await bureau.screen(number);
    const screening = first.screening;
    if (screening === undefined) throw new Error('not screened');
    expect(await bureau.office.applications.recordScreening(screening, '01', AT, 2)).toBe('exists');
    await bureau.log(`APP#${number}|SCREENING`);
    expect(await auditOf(number)).toEqual([]);
  });

  test('of a number that does not open cannot be asked for again, which is a finding', async () => {
    const [number, other] = [await apply(), await apply()];
    for (const one of [number, other]) await bureau.screen(one);
    const stranger = await bureau.office.applications.findDossier(other);
    const own = await bureau.office.applications.findDossier(number);
    if (stranger === undefined || own === undefined) throw new Error('no application');
    const moved = { ...own.application, sealed: stranger.application.sealed, version: 2 };
    const tell = { kind: 'application.corrected', at: AT } as const;
    await bureau.office.applications.correct(moved, own.application, tell);
    if (own.screening) await bureau.office.applications.recordScreening(own.screening, '01', AT, 2);
    await bureau.log(`APP#${number}|A`, `APP#${other}|A`);
    expect([await auditOf(number), await auditOf(other)]).toEqual([['screening.recomputed'], []]);
  });

  test('of the internal track look at the roster', async () => {
    const { campaigns, applications, rosters, identity, vault } = bureau.office;
    const campaign = anInternalCampaign({ county: '141024' });
    const progress = { status: 'running', version: 1, stage: 'review', open: true, log: [] } as const;
    await campaigns.create({ campaign, progress, createdAt: AT, createdBy: 'officer01' });
    const citizenId = aCitizenNumber('1995-01-01', 77);
    const number = await identity.numberOf(campaign.code, citizenId);
    const sealed = await vault.seal(number, { citizenId, phone: '13800138000' }, AT);
    await applications.accept(anInternalApplication(number, { campaign: campaign.code, sealed }));
    const roster = { campaign: campaign.code, sha256: '', fileName: 'a.csv', by: 'officer01', at: AT };
    await rosters.add({ ...roster, version: 1, numbers: [number] });
    await bureau.screen(number, campaign.code);
    await bureau.log(`APP#${number}|SCREENING`);
    expect(await auditOf(number)).toEqual([]);
    await rosters.add({ ...roster, version: 2, numbers: [] });
    await bureau.log(`APP#${number}|SCREENING`);
    expect(await auditOf(number)).toEqual(['screening.recomputed']);
  });
});

/** Declares, on the record, a relation of an account to an applicant. */
const tie = (number: string, account: string, at: number) =>
  bureau.recusals.find(CAMPAIGN).then(({ version, declarations }) => {
    const who = { kind: 'staff', id: account, name: account } as const;
    const what = { kind: 'relation', relation: 'spouse', number } as const;
    const declaration = { id: `R${version + 1}`, who, what, by: account, at };
    return bureau.recusals.save(CAMPAIGN, {
      version: version + 1,
      declarations: [...declarations, declaration],
    });
  });

describe('who decides', () => {
  test('a review by somebody with a declared relation is found, one declared later is not', async () => {
    const [tied, later, free] = [await apply(), await apply(), await apply()];
    await tie(tied, 'reviewer01', AT - 1);
    await tie(later, 'reviewer01', AT + 1);
    for (const number of [tied, later, free]) await review(number);
    expect([await auditOf(tied), await auditOf(later), await auditOf(free)]).toEqual([
      ['review.recused'],
      [],
      [],
    ]);
  });

  test('an appeal answered by whoever decided is found', async () => {
    const [own, other] = [await apply(), await apply()];
    for (const number of [own, other]) {
      await review(number, { decision: 'refused', rules: ['open.skills'], reason: '不符' });
      const by = number === own ? '李审核（reviewer01）' : '王主任（officer01）';
      const { answer, ...filed } = anAppeal({ number });
      const tell = { kind: 'appeal.decided', at: AT } as const;
      const { applications } = bureau.office;
      await applications.recordAppeal({ ...filed, state: 'filed', version: 1 }, '01', tell);
      await applications.recordAppeal({ ...filed, ...(answer && { answer: { ...answer, by } }) }, '01', tell);
      await bureau.log(`APP#${number}|APPEAL`, `APP#${number}|APPEAL`);
    }
    expect([await auditOf(own), await auditOf(other)]).toEqual([['appeal.own-decider'], []]);
  });
});

describe('how reviewers work', () => {
  const people = async (count: number): Promise<readonly string[]> => {
    const numbers: string[] = [];
    for (let one = 0; one < count; one += 1) numbers.push(await apply());
    return numbers;
  };
  const refusedBy = (by: string, at: number): Partial<Review> => ({
    ...{ decision: 'refused', rules: ['open.skills'], reason: '不符', by: `某人（${by}）`, at },
  });

  test('a burst over several runs is one hint, and a replay after a crash counts nothing twice', async () => {
    const numbers = await people(BULK_REFUSALS);
    for (const [place, number] of numbers.entries()) {
      if (place === BULK_REFUSALS - 1) {
        // All but the last are counted, then the bookmark gets lost once.
        const failing = {
          bookmarks: { ...bureau.bookmarks, write: () => Promise.reject(new Error('power is gone')) },
        };
        expect(await bureau.run([due(clock)], failing)).toEqual(['m-0']);
        expect(await auditOf('bulk01')).toEqual([]);
      }
      await review(number, refusedBy('bulk01', AT + place * 10_000));
    }
    expect(await auditOf('bulk01')).toEqual(['review.bulk-refusals']);
    await bureau.audit(clock + 60 * MINUTE, 'audit.full-due');
    expect(await auditOf('bulk01')).toEqual(['review.bulk-refusals']);
  });

  test('what the machine found to fail, and a review listed anew under another post, count nothing', async () => {
    const numbers = await people(BULK_REFUSALS);
    for (const [place, number] of numbers.entries()) {
      if (place === 0) {
        const screening = { number, campaign: CAMPAIGN, findings: [], eligible: false };
        await bureau.office.applications.recordScreening(screening, '01', AT);
      }
      await review(number, refusedBy('bulk02', AT + place * 10_000));
      await bureau.log(`APP#${number}|REVIEW`);
    }
    expect(await auditOf('bulk02')).toEqual([]);
    const [last] = await people(1);
    await review(last ?? '', refusedBy('bulk02', AT + BULK_REFUSALS * 10_000));
    expect(await auditOf('bulk02')).toEqual(['review.bulk-refusals']);
  });

  test('decisions faster than anybody can look are pointed out', async () => {
    const numbers = await people(HASTE_RUN + 1);
    for (const [place, number] of numbers.entries())
      await review(number, { by: '某人（hasty01）', at: AT + place * HASTE_MS });
    expect(await auditOf('hasty01')).toEqual(['review.haste']);
  });

  test('a rate far from that of the others is pointed out once everything logged is counted', async () => {
    const campaign = 'rates';
    await bureau.office.run('review', { code: campaign });
    for (const [by, decision] of [
      ['strict01', 'refused'],
      ['mild01', 'accepted'],
    ] as const)
      for (let place = 0; place < 20; place += 1) {
        const number = await apply({ campaign });
        await review(number, { campaign, decision, by: `某人（${by}）`, at: AT + place * 20 * MINUTE });
      }
    expect(await auditOf('strict01')).toEqual(['review.outlier']);
    expect(await auditOf('mild01')).toEqual(['review.outlier']);
  });
});

describe('personal data shown in full', () => {
  const shown = async (number: string, changes: Partial<Reveal> = {}): Promise<void> => {
    const reveal: Reveal = {
      of: { kind: 'application', number },
      ...{ campaign: CAMPAIGN, page: 'review', task: 'review', at: AT },
      ...{ by: '李审核（reviewer01）', account: 'reviewer01' },
      ...changes,
    };
    await bureau.reveals.record(reveal);
    await bureau.reveals.record(reveal);
    const { pk, sk } = revealKey(reveal.of, reveal.at, digestOf(reveal.account).slice(0, 16));
    await bureau.log(`${pk}|${sk}`);
  };

  test('with a task it is in order; without one, or for one that was over, it is found', async () => {
    const [waiting, decided, none] = [await apply(), await apply(), await apply()];
    await review(decided, { at: AT - 1 });
    await shown(waiting);
    await shown(decided);
    await shown(none, { task: 'none' });
    expect([await auditOf(waiting), await auditOf(decided), await auditOf(none)]).toEqual([
      [],
      ['identity.revealed'],
      ['identity.revealed'],
    ]);
  });

  test('the same request is one record; a dossier is read as if there were none', async () => {
    const number = await apply();
    const before = await bureau.office.applications.findDossier(number);
    await shown(number);
    await shown(number, { at: AT + 1000 });
    expect(await bureau.reveals.of({ kind: 'application', number })).toHaveLength(2);
    expect(await bureau.office.applications.findDossier(number)).toEqual(before);
  });

  test('for an objection about the person, and of whoever filed it, the objection is asked', async () => {
    const [concerned, other] = [await apply(), await apply()];
    const filed = { ...anObjection({ concerns: concerned, filedAt: AT }), codeDigest: 'x' };
    await bureau.objections.file(filed);
    const of = { kind: 'objection', number: filed.number } as const;
    for (const number of [concerned, other]) await shown(number, { task: 'objection', at: AT + 1 });
    await shown('', { of, page: 'objection', task: 'objection', at: AT + 1 });
    expect([await auditOf(concerned), await auditOf(other), await auditOf(filed.number)]).toEqual([
      [],
      ['identity.revealed'],
      [],
    ]);
    const settled = { ...filed, state: 'withdrawn' as const, withdrawnAt: AT + 2, version: 2 };
    expect(await bureau.objections.settle({ objection: settled })).toBe('written');
    await shown('', { of, page: 'objection', task: 'objection', at: AT + 3 });
    expect(await auditOf(filed.number)).toEqual(['identity.revealed']);
  });
});

describe('what somebody spoiled', () => {
  const NO_MOMENT = { N: '9000000000000000' };

  test.each<readonly [string, string, AttributeValue]>([
    ['a review that states no moment', 'at', NO_MOMENT],
    ['a review that states no decision', 'decision', { S: 'perhaps' }],
    ['a review by nobody', 'by', { NULL: true }],
  ])('%s is found, and the audit goes on', async (_, attribute, value) => {
    const number = await apply();
    await tie(number, 'reviewer01', AT - 1);
    await review(number);
    await change(`APP#${number}|REVIEW`, attribute, value);
    const after = await apply();
    await bureau.office.applications.recordScreening(
      { number: after, campaign: CAMPAIGN, findings: [], eligible: true },
      '01',
      AT,
    );
    await bureau.log(`APP#${after}|SCREENING`);
    expect([await auditOf(number), await auditOf(after)]).toEqual([
      ['screening.recomputed'],
      ['screening.recomputed'],
    ]);
  });

  test('names of any length and moments that are none never get into the tallies', async () => {
    const [long, late] = [await apply(), await apply()];
    await review(long, { by: `某人（${'长'.repeat(5000)}）` });
    await review(late);
    await change(`APP#${late}|REVIEW`, 'at', { N: '1.5' });
    const [before] = [await bureau.bookmarks.read()];
    await auditOf(long);
    const mark = await bureau.bookmarks.read();
    if (mark.kind !== 'kept' || before.kind !== 'kept') throw new Error('no bookmark');
    expect(mark.version).toBe(before.version + 1);
    expect(mark.state.tallies.at(-1)?.account).toBe('长'.repeat(100));
    expect(mark.state.tallies).toHaveLength(before.state.tallies.length + 1);
  });

  test('a record of data shown, an objection, a finding, a campaign', async () => {
    const [number, objection] = [await apply(), 'OBJECTION009'];
    const at = clock;
    const of = { kind: 'application', number } as const;
    const reveal = {
      of,
      campaign: CAMPAIGN,
      page: 'review',
      task: 'none',
      by: 'x',
      account: 'x',
      at,
    } as const;
    await bureau.reveals.record(reveal);
    const { pk, sk } = revealKey(of, at, digestOf('x').slice(0, 16));
    await change(`${pk}|${sk}`, 'page', { S: 'nowhere' });
    await bureau.objections.file({ ...anObjection({ number: objection }), codeDigest: 'x' });
    await change(`OBJ#${objection}|OBJECTION`, 'objection', { S: 'nothing' });
    const found = { rule: 'stage.order', facts: '先后不符', occurrence: 'z' } as const;
    const subject = { kind: 'campaign', key: 'spoiled' } as const;
    const [id = ''] = await bureau.findings.record([{ ...found, subject }], AT);
    await change(`AUDIT#${id}|FINDING`, 'finding', { S: 'nothing' });
    await bureau.log(
      `${pk}|${sk}`,
      `OBJ#${objection}|OBJECTION`,
      `AUDIT#${id}|FINDING`,
      'CAMP#broken|CAMPAIGN',
    );
    const auditCampaign = async () => {
      new Date(Number.NaN).toISOString();
      return { found: [], remember: async () => undefined };
    };
    await bureau.audit(clock, 'audit.due', { auditCampaign });
    const all = await bureau.found();
    for (const one of [
      `screening.recomputed ${number}`,
      `objection.overdue ${objection}`,
      `finding.altered ${id}`,
      'ranking.recomputed broken',
    ])
      expect(all).toContain(one);
  });
});
