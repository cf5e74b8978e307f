import { describe, expect, test } from 'vitest';
import { NO_POST, type Opening, type PostOffer } from '../../../shared/domain/model/opening.ts';
import {
  type ChoiceFacts,
  decideChoice,
  leftOver,
  mayStillChoose,
  postsToChoose,
} from '../../../shared/domain/opening/choices.ts';
import { effectiveCampaign } from '../../../shared/domain/opening/effective.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aCandidate } from '../../builders/candidate.ts';

const UNTIL = Date.parse('2024-06-29T00:00:00+08:00');
const post = (code: string) => ({ code, office: `${code}司法所`, headcount: 1 });
const opening: Opening = {
  ratio: 3,
  posts: [
    { post: '02', from: 1, to: 0, admitted: 1 },
    { post: '03', from: 1, to: 0, admitted: 0 },
  ],
  until: UNTIL,
  by: 'x',
  at: 0,
};
const campaign = effectiveCampaign(
  aCampaign({ openingRatio: 3, positions: [post('01'), post('02'), post('03'), post('04')] }),
  opening,
);
const facts = (changes: Partial<ChoiceFacts> = {}): ChoiceFacts => ({
  campaign,
  opening,
  number: 'n',
  position: '02',
  applying: true,
  offer: undefined,
  ...changes,
});
const offer = (changes: Partial<PostOffer> = {}): PostOffer => ({
  number: 'n',
  campaign: campaign.code,
  from: '02',
  until: UNTIL,
  ...changes,
});

describe('choosing another post', () => {
  test('all posts that go ahead are on offer', () =>
    expect(postsToChoose(campaign).map(({ code }) => code)).toEqual(['01', '04']));

  test.each(['01', '04', NO_POST])('%s is recorded with the moment', (to) =>
    expect(decideChoice(to, facts(), UNTIL - 1)).toEqual({
      ok: true,
      value: offer({ to, answeredAt: UNTIL - 1 }),
    }),
  );

  test.each<[string, string, Partial<ChoiceFacts>, number, string]>([
    ['at the very end of the term', '01', {}, UNTIL, 'offer.over'],
    ['after a term of their own', '01', { offer: offer({ until: UNTIL - 10 }) }, UNTIL - 10, 'offer.over'],
    ['a second time', '04', { offer: offer({ to: '01' }) }, 0, 'offer.answered'],
    ['after declining', '04', { offer: offer({ to: NO_POST }) }, 0, 'offer.answered'],
    ['a post that goes ahead', '04', { position: '01' }, 0, 'offer.none'],
    ['nothing decided', '01', { opening: undefined }, 0, 'offer.none'],
    ['not admitted, or withdrawn', '01', { applying: false }, 0, 'offer.none'],
    ['another cancelled post', '03', {}, 0, 'offer.post'],
    ['their own post', '02', {}, 0, 'offer.post'],
    ['no such post', '99', {}, 0, 'offer.post'],
    ['nothing', '', {}, 0, 'offer.post'],
  ])('refused: %s', (_, to, changes, now, code) =>
    expect(decideChoice(to, facts(changes), now)).toMatchObject({ ok: false, refusal: { code } }),
  );

  test('an offer of its own term counts before the decision’s', () => {
    const later = offer({ until: UNTIL + 100 });
    expect(decideChoice('01', facts({ offer: later }), UNTIL + 99).ok).toBe(true);
    expect(mayStillChoose(opening, later, UNTIL + 99)).toBe(true);
    expect(mayStillChoose(opening, undefined, UNTIL)).toBe(false);
    expect(mayStillChoose(opening, { ...later, to: NO_POST }, 0)).toBe(false);
  });

  test('those left over are admitted, have not withdrawn, and stand under a cancelled post', () => {
    const people = [
      aCandidate('a', { position: '02' }),
      aCandidate('b', { position: '01' }),
      aCandidate('c', { position: '02', review: 'refused' }),
      aCandidate('d', { position: '03', checks: { withdrew: true } }),
      aCandidate('e', { position: '03' }),
    ];
    expect(leftOver(campaign, people).map(({ number }) => number)).toEqual(['a', 'e']);
  });
});
