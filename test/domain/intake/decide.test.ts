import { describe, expect, test } from 'vitest';
import { decideApplication } from '../../../shared/domain/intake/decide.ts';
import { checkWindow } from '../../../shared/domain/intake/window.ts';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import { aDocumentSet, aRawForm } from '../../builders/application.ts';
import { aCampaign } from '../../builders/campaign.ts';

const opens = Date.parse('2024-06-17T08:00:00+08:00');
const closes = Date.parse('2024-06-21T18:00:00+08:00');
const published: Progress = { status: 'running', version: 1, stage: 'registration', open: true, log: [] };
const command = {
  raw: aRawForm(),
  campaign: aCampaign(),
  progress: published,
  now: opens,
  documents: aDocumentSet(),
};

const codeOf = (changes: Partial<Parameters<typeof decideApplication>[0]>) => {
  const decided = decideApplication({ ...command, ...changes });
  return decided.ok ? 'accepted' : decided.refusal.code;
};

describe('the window of registration', () => {
  test.each([
    [opens - 1, 'registration.not-open'],
    [opens, 'accepted'],
    [closes - 1, 'accepted'],
    [closes, 'registration.closed'],
    [closes + 1, 'registration.closed'],
  ])('%i: %s', (now, expected) => {
    const checked = checkWindow(aCampaign(), now);
    expect(checked.ok ? 'accepted' : checked.refusal.code).toBe(expected);
    expect(codeOf({ now })).toBe(expected);
  });
});

describe('an application', () => {
  test('is accepted with what follows from the citizen number', () =>
    expect(decideApplication(command)).toMatchObject({
      ok: true,
      value: { sex: 'male', birthDate: '1995-05-20', submittedAt: opens, form: { name: '王小明' } },
    }));

  test('is accepted from a foreign permanent resident, who is found ineligible later', () =>
    expect(codeOf({ raw: aRawForm({ citizen_id: '910000199801014759' }) })).toBe('accepted'));

  test('is refused as malformed before the window is looked at', () =>
    expect(codeOf({ raw: aRawForm({ phone: '1' }), now: closes })).toBe('application.invalid'));

  test('names missing documents last', () => {
    const decided = decideApplication({ ...command, raw: aRawForm({ phone: '1' }), documents: undefined });
    expect(decided.ok ? [] : decided.refusals.map(({ field }) => field)).toEqual(['phone', 'documents']);
  });

  test('is refused without documents alone', () =>
    expect(codeOf({ documents: undefined })).toBe('application.invalid'));

  test('is refused while the campaign is a draft', () =>
    expect(codeOf({ progress: { status: 'draft', version: 0, log: [] } })).toBe('campaign.unknown'));

  test('is refused once the campaign has moved on', () =>
    expect(codeOf({ progress: { ...published, stage: 'review' } })).toBe('registration.closed'));
});
