import { describe, expect, test } from 'vitest';
import { resultHold } from '../../../shared/domain/notices/result-hold.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';
import { aCandidate } from '../../builders/candidate.ts';

const OUT = Date.parse('2024-06-24T09:00:00+08:00');
const END = Date.parse('2024-06-27T23:59:59.999+08:00');
const SETTINGS = { appealWorkingDays: 3, scoreReviewWorkingDays: 3 };
const campaign = aCampaign(SETTINGS);
const refused = aCandidate('R', { review: 'refused', failed: ['open.age'] });
const qualified = {
  de: 'qualified',
  neng: 'qualified',
  qin: 'qualified',
  ji: 'qualified',
  lian: 'qualified',
} as const;
const passed = aCandidate('P', { written: 8000, interview: 7000, assessment: qualified, exam: 7000 });
const of = (kind: 'review' | 'written' | 'interview' | 'exam', publishedAt = OUT) => [{ kind, publishedAt }];

type Facts = Parameters<typeof resultHold>[1];
const codeOf = (stage: Parameters<typeof resultHold>[0], facts: Partial<Facts>, now: number) =>
  resultHold(stage, { campaign, candidates: [passed, refused], notices: [], ...facts }, now)?.code;

describe('closing a stage', () => {
  test.each([
    ['review', 'not published', [], OUT, 'notice.result-first'],
    ['review', 'set to a later moment', of('review', OUT + 1), OUT, 'notice.scheduled'],
    ['review', 'published: the right of appeal holds it from then on', of('review'), OUT, undefined],
    ['written', 'just published', of('written'), OUT, 'notice.window-running'],
    ['written', 'in the last millisecond of the time to ask', of('written'), END, 'notice.window-running'],
    ['written', 'not published', [], OUT, 'notice.result-first'],
    ['written', 'with another notice out', of('review'), END + 1, 'notice.result-first'],
    ['written', 'after the time to ask for a review', of('written'), END + 1, undefined],
    ['interview', 'not published', [], OUT, 'notice.result-first'],
    ['background', 'which has no result of its own', [], OUT, undefined],
    ['contract', 'whose result nobody has to wait for', [], OUT, undefined],
  ] as const)('%s, %s', (stage, _, notices, now, code) => expect(codeOf(stage, { notices }, now)).toBe(code));

  test('without settings it may be closed at once, but never before the moment that was set', () => {
    const none = { campaign: aCampaign() };
    for (const stage of ['review', 'written', 'interview'] as const) {
      expect(codeOf(stage, none, OUT)).toBeUndefined();
      expect(codeOf(stage, { ...none, notices: of(stage, OUT + 1) }, OUT)).toBe('notice.scheduled');
    }
  });

  test('nobody waits where nobody could act', () => {
    expect(codeOf('review', { candidates: [passed] }, OUT)).toBeUndefined();
    expect(codeOf('written', { candidates: [refused] }, OUT)).toBeUndefined();
    expect(codeOf('interview', { candidates: [aCandidate('W', { written: 5000 })] }, OUT)).toBeUndefined();
  });

  test('the internal track holds its exam', () => {
    const internal = { campaign: anInternalCampaign(SETTINGS) };
    expect(codeOf('exam', internal, OUT)).toBe('notice.result-first');
    expect(codeOf('exam', { ...internal, notices: of('exam') }, END)).toBe('notice.window-running');
    expect(codeOf('exam', { ...internal, notices: of('exam') }, END + 1)).toBeUndefined();
    expect(codeOf('written', internal, OUT)).toBeUndefined();
  });
});
