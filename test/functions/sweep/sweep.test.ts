import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sweepHandler } from '../../../functions/sweep/handler.ts';
import { type ApplicationSubmitted, applicationSubmitted } from '../../../shared/messages/facts.ts';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { aContext } from '../http-event.ts';
import { AT, CAMPAIGN, type Office, openOffice } from '../office.ts';
import { aQueueEvent } from '../queue-event.ts';

const MINUTE = 60_000;
let engines: Engines;
let office: Office;
let forgotten: string;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  office = openOffice();
  await office.run('review');
  await office.run('written', { code: 'later' });
  forgotten = await office.apply('1995-01-01', 1, { submittedAt: AT });
  const screened = await office.apply('1995-01-01', 2, { submittedAt: AT });
  const screening = { number: screened, campaign: CAMPAIGN, findings: [], eligible: true };
  await office.applications.recordScreening(screening, '01', AT);
  await office.apply('1995-01-01', 3, { submittedAt: AT, campaign: 'later' });
});
afterAll(() => engines.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

const due = (at: number) => ({
  v: 1,
  id: 'execution-1',
  type: 'sweep.due',
  scheduledTime: new Date(at).toISOString().replace('.000Z', 'Z'),
});

const sweepAt = async (messages: readonly unknown[], lose = false) => {
  const sent: ApplicationSubmitted[] = [];
  const screening = {
    send: async (facts: readonly ApplicationSubmitted[]) => {
      sent.push(...facts);
      return lose ? facts : [];
    },
  };
  const notices = { send: async () => [] };
  const answer = await sweepHandler({ ...office, screening, notices })(aQueueEvent(...messages), aContext());
  return { sent, failed: answer.batchItemFailures.length };
};

describe('the sweep', () => {
  test('enqueues again what nobody screened, in campaigns that still wait for it', async () => {
    const { sent, failed } = await sweepAt([due(AT + 2 * MINUTE)]);
    expect(failed).toBe(0);
    expect(sent.map(({ number, campaign, at }) => [number, campaign, at])).toEqual([
      [forgotten, CAMPAIGN, AT + 2 * MINUTE],
    ]);
    expect(applicationSubmitted.safeParse(sent[0]).success).toBe(true);
  });

  test('leaves alone what is on its way', async () => {
    expect((await sweepAt([due(AT + 2 * MINUTE - 1000)])).sent).toEqual([]);
  });

  test('comes again when the queue does not take it', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    expect((await sweepAt([due(AT + 3 * MINUTE)], true)).failed).toBe(1);
  });

  test('does not understand a message without a time', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { sent, failed } = await sweepAt([{ ...due(AT), scheduledTime: 'now' }]);
    expect([sent.length, failed]).toEqual([0, 1]);
  });
});
