import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { batchStack } from '../../shared/lambda/batch.ts';
import { httpStack } from '../../shared/lambda/http.ts';
import { loggedWith, logInfo } from '../../shared/lambda/log.ts';
import { orderedStreamStack } from '../../shared/lambda/ordered-stream.ts';
import { json } from '../../shared/lambda/responses.ts';
import { aContext, anHttpEvent } from '../functions/http-event.ts';
import { aQueueEvent } from '../functions/queue-event.ts';

const lines: unknown[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'info').mockImplementation((line: unknown) => lines.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => lines.push(line));
});
afterEach(() => vi.restoreAllMocks());

const message = z.looseObject({ id: z.string() });
/** Lets the others of a batch come in between. */
const pause = () => new Promise<void>((resume) => setImmediate(resume));

test('every line that a message causes carries its event, its place in the queue and the run, however they interleave', async () => {
  const handler = batchStack(message, async ({ id }) => {
    await pause();
    logInfo('step', { of: id });
    await pause();
    if (id === 'b#submitted') throw new Error('the table said no');
  });
  await handler(aQueueEvent({ id: 'a#submitted' }, { id: 'b#submitted' }), aContext());
  const ids = { requestId: 'request-1' };
  const [a, b] = [
    { ...ids, messageId: 'm-0', eventId: 'a#submitted' },
    { ...ids, messageId: 'm-1', eventId: 'b#submitted' },
  ];
  expect(lines).toHaveLength(4);
  expect(lines).toContainEqual({ event: 'step', ...a, of: 'a#submitted' });
  expect(lines).toContainEqual({ event: 'step', ...b, of: 'b#submitted' });
  expect(lines).toContainEqual({ event: 'message.handled', ...a });
  expect(lines).toContainEqual(expect.objectContaining({ event: 'batch.item-failed', ...b }));
});

test('a message that cannot be read is known by its place in the queue', async () => {
  await batchStack(message, pause)(aQueueEvent('no JSON'), aContext());
  expect(lines).toEqual([
    expect.objectContaining({ event: 'batch.item-failed', requestId: 'request-1', messageId: 'm-0' }),
  ]);
  expect(lines[0]).not.toHaveProperty('eventId');
});

test('a notification of the bucket is known by the request that put the file there', async () => {
  const notification = { Records: [{ responseElements: { 'x-amz-request-id': 'C3D13FE58DE4C810' } }] };
  await batchStack(z.unknown(), async () => undefined)(aQueueEvent(notification), aContext());
  expect(lines).toEqual([expect.objectContaining({ event: 'message.handled', eventId: 'C3D13FE58DE4C810' })]);
});

test('every line of a batch of the stream carries the run', async () => {
  const handler = orderedStreamStack(
    (record) => record.eventID,
    async (ids) => {
      await pause();
      logInfo('step', { eventId: ids.join('+') });
      throw new Error('the log moved on');
    },
  );
  const records = [{ eventID: 'x', dynamodb: { SequenceNumber: '7' } }, { eventID: 'y' }];
  expect(await handler({ Records: records }, aContext())).toEqual({
    batchItemFailures: [{ itemIdentifier: '7' }],
  });
  expect(lines).toEqual([
    { event: 'step', requestId: 'request-1', eventId: 'x+y' },
    expect.objectContaining({ event: 'stream.batch-failed', requestId: 'request-1', sequence: '7' }),
  ]);
});

test('every line of a request carries the request', async () => {
  const handler = httpStack(
    async () => {
      await pause();
      logInfo('application.accepted', { eventId: 'a#submitted' });
      return json(200, {});
    },
    { renderError: () => '' },
  );
  await handler(anHttpEvent({ path: '/', now: 0 }), aContext());
  expect(lines).toEqual([{ event: 'application.accepted', requestId: 'request-1', eventId: 'a#submitted' }]);
});

test('what a line says itself wins over what it belongs to, and nothing is left over afterwards', () => {
  loggedWith({ requestId: 'r', eventId: 'outer' }, () => logInfo('inner', { eventId: 'own' }));
  logInfo('after');
  expect(lines).toEqual([{ event: 'inner', requestId: 'r', eventId: 'own' }, { event: 'after' }]);
});
