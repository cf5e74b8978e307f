import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideCorrection } from '../../../shared/domain/campaign/decide-correction.ts';
import { readCorrection } from '../../../shared/domain/campaign/read-correction.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';

const running: Progress = { status: 'running', version: 1, stage: 'registration', open: true, log: [] };
const draft: Progress = { status: 'draft', version: 0, log: [] };
const AT = Date.parse('2024-06-18T09:00:00+08:00');
const campaign = aCampaign({
  positions: [
    { code: '01', office: '大槐树司法所', headcount: 2 },
    { code: '02', office: '赵诚司法所', headcount: 1 },
  ],
});

type Given = { readonly of?: Campaign; readonly progress?: Progress; readonly corrected?: number };
const correct = (
  patch: Record<string, unknown>,
  { of = campaign, progress = running, corrected = 0 }: Given = {},
) => {
  const asked = readCorrection(patch);
  if (!asked.ok) return asked;
  return decideCorrection({ campaign: of, progress, corrected, asked: asked.value, at: AT, by: '经办人' });
};
const outcome = (...given: Parameters<typeof correct>) => {
  const decided = correct(...given);
  return decided.ok ? decided.value.correction.changes : [decided.refusal.code, decided.refusal.field];
};

/** A campaign without what may be corrected: everything else. */
const rest = ({ title, positions, ...others }: Campaign) => ({
  ...others,
  positions: positions.map(({ office, ...position }) => position),
});

describe('a correction', () => {
  test('mends the title and the office of a position, and says from what to what', () => {
    const decided = correct({
      title: '洪洞县2024年公开招聘司法协理员公告（更正）',
      positions: [{ code: '02', office: '赵城司法所' }],
      reason: '地名错字',
    });
    if (!decided.ok) expect.fail(decided.refusal.code);
    expect(decided.value.correction).toEqual({
      campaign: campaign.code,
      version: 1,
      at: AT,
      by: '经办人',
      reason: '地名错字',
      changes: [
        { from: campaign.title, to: '洪洞县2024年公开招聘司法协理员公告（更正）' },
        { position: '02', from: '赵诚司法所', to: '赵城司法所' },
      ],
    });
    expect(decided.value.campaign.positions.map(({ office }) => office)).toEqual([
      '大槐树司法所',
      '赵城司法所',
    ]);
    expect(rest(decided.value.campaign)).toEqual(rest(campaign));
  });

  test('leaves out what stays the same', () =>
    expect(
      outcome({ title: campaign.title, positions: [{ code: '01', office: '新所' }], reason: '错字' }),
    ).toEqual([{ position: '01', from: '大槐树司法所', to: '新所' }]));

  const mended = { title: '新标题', reason: '错字' };
  test.each([
    [
      'headcount',
      { ...mended, positions: [{ code: '01', office: '甲', headcount: 3 }] },
      'positions.0.headcount',
    ],
    ['pass mark', { ...mended, written: { weight: 60, pass: 50 } }, 'written'],
    ['ratio', { ...mended, 'interview.ratio': 2 }, 'interview.ratio'],
    ['dates', { ...mended, registration: { closes: '2024-06-25T18:00:00+08:00' } }, 'registration'],
    ['an unchanged condition', { ...mended, ageOn: campaign.ageOn }, 'ageOn'],
    ['its own code', { ...mended, code: 'other' }, 'code'],
    ['what no campaign has', { ...mended, constructor: 1 }, 'constructor'],
  ])('that names the %s is refused with the field', (_, patch, field) =>
    expect(outcome(patch)).toEqual(['campaign.fixed', field]),
  );

  test.each([
    ['no reason', { title: '新标题' }, ['correction.reason-required', 'reason']],
    ['a blank reason', { title: '新标题', reason: '  ' }, ['correction.reason-required', 'reason']],
    [
      'a reason of 201 characters',
      { title: '新标题', reason: '字'.repeat(201) },
      ['correction.reason-required', 'reason'],
    ],
    ['nothing to correct', { title: campaign.title, reason: '错字' }, ['announcement.unchanged', undefined]],
    ['an empty title', { title: ' ', reason: '错字' }, ['campaign.malformed', 'title']],
    [
      'a title of 101 characters',
      { title: '字'.repeat(101), reason: '错字' },
      ['campaign.malformed', 'title'],
    ],
    ['a title that is none', { title: 5, reason: '错字' }, ['campaign.malformed', 'title']],
    [
      'an office of 51 characters',
      { positions: [{ code: '01', office: '所'.repeat(51) }], reason: 'x' },
      ['campaign.malformed', 'positions.0.office'],
    ],
    [
      'an unknown position',
      { positions: [{ code: '09', office: '所' }], reason: 'x' },
      ['correction.position-unknown', 'positions.0.office'],
    ],
    [
      'a position without code',
      { positions: [{ office: '所' }], reason: 'x' },
      ['campaign.malformed', 'positions.0.code'],
    ],
    [
      'a position twice',
      {
        positions: [
          { code: '01', office: '甲所' },
          { code: '01', office: '乙所' },
        ],
        reason: 'x',
      },
      ['campaign.position-twice', 'positions.1.office'],
    ],
    ['positions that are none', { positions: 'all', reason: 'x' }, ['campaign.malformed', 'positions']],
  ])('with %s is refused', (_, patch, expected) => expect(outcome(patch)).toEqual(expected));

  test.each([
    ['a reason of 200 characters', { title: '新标题', reason: '字'.repeat(200) }],
    ['a title of 100 characters', { title: '字'.repeat(100), reason: 'x' }],
  ])('with %s is accepted', (_, patch) => expect(outcome(patch)).toHaveLength(1));

  test('of a draft is refused: a draft is replaced, not corrected', () =>
    expect(outcome({ ...mended }, { progress: draft })).toEqual(['correction.draft', undefined]));

  test.each([
    ['0', 0, true],
    [0, 0, true],
    ['0', 1, false],
    [2, 1, false],
    [undefined, 1, true],
  ])('made by somebody who saw version %s of %s goes through: %s', (version, corrected, through) => {
    const decided = correct({ ...mended, ...(version !== undefined && { version }) }, { corrected });
    expect(decided.ok ? 'ok' : decided.refusal.code).toBe(through ? 'ok' : 'announcement.stale');
  });
});

/** JSON under names that a campaign, a correction or JavaScript itself knows, and under any other. */
const anyName = fc.oneof(
  fc.constantFrom(
    ...Object.keys(campaign),
    ...Object.keys(anInternalCampaign()),
    'reason',
    'version',
    '__proto__',
  ),
  fc.string(),
);
const anyPosition = fc.oneof(
  fc.record(
    { code: fc.constantFrom('01', '02', '09'), office: fc.string(), headcount: fc.integer() },
    { requiredKeys: ['code', 'office'] },
  ),
  fc.jsonValue(),
);
const anyPatch = fc
  .tuple(
    fc.array(fc.tuple(anyName, fc.jsonValue()), { maxLength: 2 }),
    fc.record(
      {
        title: fc.oneof(fc.string({ minLength: 1 }), fc.jsonValue()),
        positions: fc.oneof(fc.array(anyPosition, { maxLength: 3 }), fc.jsonValue()),
        reason: fc.constantFrom('错字', ''),
        version: fc.constantFrom(0, 1, '0'),
      },
      { requiredKeys: ['reason'] },
    ),
  )
  .map(([more, asked]): Record<string, unknown> => ({ ...asked, ...Object.fromEntries(more) }));

describe('whatever JSON is sent', () => {
  test.each([
    ['open', campaign],
    ['internal', anInternalCampaign()],
  ])('nothing but title and offices of a published campaign differs afterwards: %s', (_, of) => {
    let accepted = 0;
    fc.assert(
      fc.property(anyPatch, (patch) => {
        const decided = correct(patch, { of });
        if (!decided.ok) return;
        accepted += 1;
        expect(rest(decided.value.campaign)).toEqual(rest(of));
        expect(decided.value.correction.reason).not.toBe('');
        expect(decided.value.correction.changes.every(({ from, to }) => from !== to)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    // Otherwise the property would have looked at refusals only.
    expect(accepted).toBeGreaterThan(20);
  });

  test('whoever names anything else is told what', () => {
    const others = Object.keys(campaign).filter((name) => !['title', 'positions'].includes(name));
    fc.assert(
      fc.property(anyPatch, fc.constantFrom(...others), fc.jsonValue(), (patch, name, value) => {
        const asked = readCorrection({ ...patch, [name]: value });
        if (asked.ok) expect.fail(`accepted ${name}`);
        expect(asked.refusals).toContainEqual({ code: 'campaign.fixed', field: name });
      }),
    );
  });
});
