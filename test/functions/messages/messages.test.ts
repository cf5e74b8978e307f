import { createHmac, hkdfSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { messagesHandler } from '../../../functions/messages/handler.ts';
import { cachedCampaigns } from '../../../shared/adapters/cached-campaigns.ts';
import { smsWebhook } from '../../../shared/adapters/sms/webhook.ts';
import type { MessageKind } from '../../../shared/domain/model/message.ts';
import { SMS_TRIES } from '../../../shared/domain/told/sms.ts';
import type { ApplicantTold } from '../../../shared/messages/facts.ts';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { aContext } from '../http-event.ts';
import { AT, CAMPAIGN, type Office, openOffice } from '../office.ts';
import { aQueueEvent } from '../queue-event.ts';
import { type Gateway, startGateway } from './gateway.ts';

const SECRET = 's'.repeat(64);
const KEY = new Uint8Array(hkdfSync('sha256', SECRET, '', 'sms-webhook', 32));
const NOW = AT + 5000;
const PHONE = '13800138000';

let engines: Engines;
let office: Office;
let gateway: Gateway;
let number: string;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  office = openOffice();
  await office.run('review');
  number = await office.apply('1995-01-01', 1);
});
afterAll(() => engines.stop());
beforeEach(async () => {
  gateway = await startGateway();
  vi.spyOn(console, 'info').mockReturnValue();
});
afterEach(async () => {
  await gateway.stop();
  vi.restoreAllMocks();
});

let serial = 0;
/** A message nobody was told before: every test has its own moment. */
const told = (kind: MessageKind = 'ticket.issued', changes: Partial<ApplicantTold> = {}): ApplicantTold => {
  serial += 1;
  const at = AT + serial;
  return { v: 1, id: `${number}#${kind}#${at}#X`, type: 'applicant.told', at, number, kind, ...changes };
};

type Work = { readonly url?: string | undefined; readonly sentAt?: number };

const work = async (messages: readonly unknown[], { url, sentAt = AT }: Work = {}) => {
  const queued: ApplicantTold[] = [];
  const webhook =
    url === undefined
      ? undefined
      : smsWebhook({ url, subkey: async () => KEY, now: () => NOW, timeoutMs: 300 });
  const handler = messagesHandler({
    tell: {
      ...{ bureau: '洪洞县司法局', findCampaign: cachedCampaigns(office.campaigns), gateway: webhook },
      ...{ applications: office.applications, messages: office.messages, vault: office.vault },
    },
    announce: {
      ...{ campaigns: office.campaigns, applications: office.applications },
      announcements: office.announcements,
      messages: {
        send: async (facts) => {
          queued.push(...facts);
          return [];
        },
      },
    },
  });
  const event = aQueueEvent(...messages);
  for (const record of event.Records) record.attributes.SentTimestamp = String(sentAt);
  const { batchItemFailures } = await handler(event, aContext());
  return { queued, failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
};
const inbox = async ({ id }: ApplicantTold) =>
  (await office.messages.listOf(number)).filter((message) => message.id === id);

describe('telling an applicant', () => {
  test('stores the message in the site and sends it to the gateway, signed', async () => {
    const message = told('ticket.issued', { facts: { when: '2024-07-06' } });
    expect((await work([message], gateway)).failed).toEqual([]);
    const [stored] = await inbox(message);
    expect(stored).toMatchObject({
      ...{ number, campaign: CAMPAIGN, kind: 'ticket.issued', at: message.at, facts: { when: '2024-07-06' } },
      sms: { state: 'delivered', tries: 0 },
    });
    expect(stored?.text).toContain('2024年7月6日');
    const [request] = gateway.requests;
    expect(request?.sms).toMatchObject({ v: 1, at: message.at, to: PHONE, kind: 'ticket.issued' });
    expect(request?.sms.text).toContain('准考证');
    expect(request?.headers).toMatchObject({
      'idempotency-key': request?.sms.id,
      'x-timestamp': String(NOW),
      'content-type': 'application/json; charset=utf-8',
      'x-signature': `sha256=${createHmac('sha256', KEY).update(`${NOW}.${request?.body}`).digest('hex')}`,
    });
    expect(request?.body).not.toContain(number);
  });

  test('a message that comes again is neither stored nor sent twice', async () => {
    const message = told();
    await work([message], gateway);
    const before = await inbox(message);
    await work([message, message], gateway);
    expect(await inbox(message)).toEqual(before);
    expect(gateway.requests).toHaveLength(1);
  });

  test('what was told stays as it was told, whatever a repetition says', async () => {
    const message = told('ticket.issued', { facts: { when: '2024-07-06' } });
    await work([message], gateway);
    await work([{ ...message, facts: { when: '2024-07-07' } }], gateway);
    expect((await inbox(message)).map(({ text }) => text.includes('2024年7月6日'))).toEqual([true]);
  });

  test('without a gateway it is in the site only, and no telephone number is opened', async () => {
    const open = vi.spyOn(office.vault, 'open');
    const message = told();
    expect((await work([message])).failed).toEqual([]);
    expect(await inbox(message)).toMatchObject([{ sms: { state: 'none', tries: 0 } }]);
    expect(open).not.toHaveBeenCalled();
  });

  test('messages stand newest first, each under its own id', async () => {
    const [one, two] = [told(), told('post.moved')];
    await work([one, two], gateway);
    const ids = (await office.messages.listOf(number)).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual([two.id, one.id]);
    const rows = await office.messages.told(CAMPAIGN);
    expect(rows.slice(0, 2).map(({ id, sms }) => [id, sms.state])).toEqual([
      [two.id, 'delivered'],
      [one.id, 'delivered'],
    ]);
  });

  test.each([
    ['of nobody', { number: '0000000000A9' }],
    ['of an unknown kind', { kind: 'gossip' }],
    ['of another version', { v: 2 }],
    ['with more than it should say', { phone: PHONE }],
  ])('a message %s is reported, and the others go on', async (_, changes) => {
    vi.spyOn(console, 'error').mockReturnValue();
    const good = told();
    expect((await work([{ ...told(), ...changes }, good], gateway)).failed).toEqual(['m-0']);
    expect(await inbox(good)).toHaveLength(1);
  });
});

describe('a gateway', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockReturnValue();
  });

  test('that is down: the message is in the site, and comes again until it is delivered', async () => {
    const message = told();
    await gateway.stop();
    expect((await work([message], gateway)).failed).toEqual(['m-0']);
    expect(await inbox(message)).toMatchObject([{ sms: { state: 'waiting', tries: 1 } }]);
    const recovered = await startGateway();
    expect((await work([message], recovered)).failed).toEqual([]);
    expect(await inbox(message)).toMatchObject([{ sms: { state: 'delivered', tries: 1 } }]);
    expect(recovered.requests).toHaveLength(1);
    await recovered.stop();
  });

  test('that fails twice and then takes it', async () => {
    gateway.behaviour.react = (_, tries) => (tries <= 2 ? 500 : 200);
    const message = told();
    const answers = [];
    for (let tries = 1; tries <= 4; tries += 1) answers.push((await work([message], gateway)).failed.length);
    expect(answers).toEqual([1, 1, 0, 0]);
    expect(gateway.requests).toHaveLength(3);
    expect(new Set(gateway.requests.map(({ sms: { id } }) => id)).size).toBe(1);
    expect(await inbox(message)).toMatchObject([{ sms: { state: 'delivered', tries: 2 } }]);
  });

  test.each([300, 302, 307, 400, 401, 404, 409, 429, 500, 503])(
    'that answers %i has not taken it',
    async (status) => {
      gateway.behaviour.react = () => status;
      const message = told();
      expect((await work([message], gateway)).failed).toEqual(['m-0']);
      expect(gateway.requests).toHaveLength(1);
      expect(await inbox(message)).toMatchObject([{ sms: { state: 'waiting', tries: 1 } }]);
    },
  );

  test.each([200, 201, 202, 204])('that answers %i has taken it', async (status) => {
    gateway.behaviour.react = () => status;
    expect((await work([told()], gateway)).failed).toEqual([]);
  });

  test('that is silent is given up in time, and the others of the batch are sent', async () => {
    const [slow, quick] = [told('post.moved'), told()];
    gateway.behaviour.react = ({ kind }) => (kind === 'post.moved' ? 'silence' : 200);
    expect((await work([slow, quick], gateway)).failed).toEqual(['m-0']);
    expect(await inbox(slow)).toMatchObject([{ sms: { state: 'waiting', tries: 1 } }]);
    expect(await inbox(quick)).toMatchObject([{ sms: { state: 'delivered' } }]);
  });

  test('that never takes it: after the last try the message counts as not delivered, and may still be', async () => {
    gateway.behaviour.react = () => 503;
    const message = told();
    for (let tries = 1; tries < SMS_TRIES; tries += 1) await work([message], gateway);
    expect(await inbox(message)).toMatchObject([{ sms: { state: 'waiting', tries: SMS_TRIES - 1 } }]);
    await work([message], gateway);
    expect(await inbox(message)).toMatchObject([{ sms: { state: 'failed', tries: SMS_TRIES } }]);
    gateway.behaviour.react = () => 200;
    expect((await work([message], gateway)).failed).toEqual([]);
    expect(await inbox(message)).toMatchObject([{ sms: { state: 'delivered', tries: SMS_TRIES } }]);
  });

  test('leaves no telephone number, address or text in the log', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    gateway.behaviour.react = () => 500;
    await work([told()], gateway);
    await gateway.stop();
    await work([told()], gateway);
    const written = JSON.stringify(log.mock.calls);
    expect(log).toHaveBeenCalledTimes(2);
    expect(written).toMatch(/SMS gateway answered 500/);
    expect(written).toMatch(/SMS gateway cannot be reached/);
    for (const secret of [PHONE, gateway.url, '准考证']) expect(written).not.toContain(secret);
  });

  test('a late failure does not undo a delivery', async () => {
    const message = told();
    await work([message], gateway);
    const [stored] = await inbox(message);
    if (stored) await office.messages.markSms(stored, { state: 'waiting', tries: 1 });
    expect(await inbox(message)).toMatchObject([{ sms: { state: 'delivered', tries: 0 } }]);
  });
});

describe('the result of a stage', () => {
  const round = AT - 1000;
  const closing = () => told('stage.result', { facts: { stage: 'written', round: round + serial } });
  const notice = () =>
    told('result.published', { facts: { notice: 'written', stage: 'written', round: round + serial } });
  const since = (id: string) => async () =>
    (await office.messages.listOf(number)).filter((message) => message.id === id);

  test.each([
    ['closing, then notice', [closing, notice]],
    ['notice, then closing', [notice, closing]],
  ])('%s: is told once in one round', async (_, tellings) => {
    const at = serial;
    const [first, second] = tellings.map((make) => {
      serial = at;
      return make();
    });
    await work([{ ...first, at: AT + 1 }], gateway);
    await work([{ ...second, at: AT + 90_000 }], gateway);
    await work([{ ...first, at: AT + 1 }], gateway);
    const stored = await since(`${number}#result#written#${round + at}`)();
    expect(stored).toMatchObject([{ kind: first?.kind, at: AT + 1, sms: { state: 'delivered' } }]);
    expect(gateway.requests).toHaveLength(1);
    serial += 1;
  });

  test('closing and notice in one moment: one message, one SMS, and only the one that was stored is tried again', async () => {
    const [at, both] = [serial, [closing(), notice()]];
    for (const one of both) one.facts = { ...one.facts, round: round + at };
    gateway.behaviour.react = () => 503;
    const failed = await Promise.all(both.map((one) => work([one], gateway)));
    expect(failed.map((one) => one.failed.length).sort()).toEqual([0, 1]);
    const stored = since(`${number}#result#written#${round + at}`);
    expect(await stored()).toMatchObject([{ sms: { state: 'waiting', tries: 1 } }]);
    expect(gateway.requests).toHaveLength(1);
    gateway.behaviour.react = () => 200;
    await Promise.all(both.map((one) => work([one], gateway)));
    expect(await stored()).toMatchObject([{ sms: { state: 'delivered' } }]);
    expect(gateway.requests).toHaveLength(2);
  });

  test('is told again in the next round', async () => {
    await work([closing()], gateway);
    await work([closing()], gateway);
    expect(gateway.requests).toHaveLength(2);
  });
});

describe('a notice', () => {
  const id = `${CAMPAIGN}-proposed`;
  const publishedAt = AT + 60_000;
  const published = {
    v: 1,
    id: `${id}#published`,
    type: 'notice.published',
    at: publishedAt,
    campaign: CAMPAIGN,
    notice: id,
  };
  beforeAll(async () => {
    await office.apply('1995-01-01', 2);
    await office.apply('1995-01-01', 3);
    await office.campaigns.publishNotice(
      {
        ...{ id, campaign: CAMPAIGN, county: '141024', kind: 'proposed', title: '公示', publishedAt },
        ...{ lastDay: '2024-07-01', provisional: false, workingDays: 7, rows: [], openPlaces: {} },
      },
      { status: 'running', version: 2, stage: 'notice', open: true, log: [] },
    );
  });

  test('is told to nobody before its moment', async () => {
    expect(await work([published], { sentAt: publishedAt - 1 })).toEqual({ queued: [], failed: [] });
    expect(await office.announcements.has(id)).toBe(false);
  });

  test('that has been called back is told to nobody, and does not come again', async () => {
    const gone = { ...published, notice: `${CAMPAIGN}-final-proposed` };
    expect(await work([gone], { sentAt: publishedAt })).toEqual({ queued: [], failed: [] });
  });

  test('is told to everybody of the campaign from its moment on, once', async () => {
    const first = await work([published], { sentAt: publishedAt });
    expect(first.queued.map((one) => one.number)).toEqual(
      (await office.applications.worksheet(CAMPAIGN)).map((row) => row.number),
    );
    expect(first.queued).toHaveLength(3);
    expect(first.queued[0]).toMatchObject({
      ...{ kind: 'result.published', at: publishedAt, facts: { notice: 'proposed', until: '2024-07-01' } },
    });
    expect((await work([published], { sentAt: publishedAt + 1 })).queued).toEqual([]);
  });

  test('is not told to somebody whose procedure ended before it', async () => {
    const message = (at: number) => told('result.published', { facts: { notice: 'proposed' }, at });
    const [before, after] = [message(AT + 900), message(AT + 901)];
    await work([before], gateway);
    expect(await inbox(before)).toHaveLength(1);
    await office.applications.release({
      ...{ number, position: '01', campaign: CAMPAIGN, outcome: 'ineligible', failed: [] },
      ...{ shortlisted: false, reached: false, substitute: false, releasedAt: AT, progressVersion: 2 },
    });
    expect((await work([after], gateway)).failed).toEqual([]);
    expect(await inbox(after)).toEqual([]);
  });
});
