import { describe, expect, test } from 'vitest';
import {
  type CorrectionCommand,
  decideCorrection,
  MOST_VERSIONS,
} from '../../../shared/domain/correction/decide.ts';
import type { Application } from '../../../shared/domain/model/application.ts';
import { aDocumentSet } from '../../builders/application.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import { aStoredApplication } from '../../builders/stored-application.ts';

const campaign = aCampaign({
  positions: [
    { code: '01', office: '大槐树司法所', headcount: 2 },
    { code: '02', office: '赵城司法所', headcount: 1 },
  ],
});
const CLOSES = Date.parse(campaign.registration.closes);
const { sealed: _sealed, codeDigest: _code, ...stored } = aStoredApplication('0000000000A1');
const current: Application = { ...stored, documents: aDocumentSet() };

const command = (changes: Partial<CorrectionCommand> = {}): CorrectionCommand => ({
  sent: { major: '法学' },
  current,
  campaign,
  progress: { status: 'running', version: 1, stage: 'registration', open: true, log: [] },
  now: CLOSES - 1,
  withdrew: false,
  ownNumber: true,
  ...changes,
});
const outcome = (changes: Partial<CorrectionCommand>) => {
  const decided = decideCorrection(command(changes));
  return decided.ok ? 'corrected' : decided.refusal.code;
};

describe('a correction', () => {
  test('is the next version, with what changed; the rest stays, submission time and number too', () => {
    const decided = decideCorrection(command({ sent: { position: '02', law_graduate: true } }));
    expect(decided).toMatchObject({
      ok: true,
      value: {
        application: {
          number: current.number,
          submittedAt: current.submittedAt,
          name: '王小明',
          position: '02',
          version: 2,
          correctedAt: CLOSES - 1,
          preference: { lawGraduate: true, lawQualification: false },
          documents: { uploadId: current.documents.uploadId },
        },
        changes: [
          { field: 'position', from: '01', to: '02' },
          { field: 'law_graduate', from: 'no', to: 'yes' },
        ],
      },
    });
    expect(decided.ok && decided.value.person).toBeFalsy();
  });

  test('counts on from the version in force', () => {
    const decided = decideCorrection(command({ current: { ...current, version: 2 }, seen: 2 }));
    expect(decided).toMatchObject({ value: { application: { version: 3 } } });
  });

  test('of the documents alone is one', () =>
    expect(
      decideCorrection(command({ sent: {}, documents: aDocumentSet({ uploadId: 'upload-2' }) })),
    ).toMatchObject({
      value: { application: { documents: { uploadId: 'upload-2' } }, changes: [{ field: 'documents' }] },
    }));

  test('of the phone number asks for the citizen number, and says neither', () => {
    const sent = { phone: '13911112222', citizen_id: aCitizenNumber() };
    expect(decideCorrection(command({ sent }))).toMatchObject({
      value: { person: { phone: '13911112222', citizenId: aCitizenNumber() }, changes: [{ field: 'phone' }] },
    });
  });

  test.each<[string, Partial<CorrectionCommand>, string]>([
    ['a moment before the end', { now: CLOSES - 1 }, 'corrected'],
    ['at the end', { now: CLOSES }, 'registration.closed'],
    ['after the end, whatever was typed', { now: CLOSES, sent: { name: '' } }, 'registration.closed'],
    [
      'a campaign that was moved on',
      { progress: { status: 'running', version: 2, stage: 'review', open: true, log: [] } },
      'registration.closed',
    ],
    ['somebody who left', { withdrew: true }, 'application.withdrawn'],
    ['on an older version', { current: { ...current, version: 2 }, seen: 1 }, 'correction.stale'],
    ['on the version in force', { seen: 1 }, 'corrected'],
    ['the last version but one', { current: { ...current, version: MOST_VERSIONS - 1 } }, 'corrected'],
    ['no more versions', { current: { ...current, version: MOST_VERSIONS } }, 'correction.too-many'],
    ['nothing', { sent: {} }, 'correction.nothing'],
    ['the same again', { sent: { name: ' 王小明 ', position: '01' } }, 'correction.nothing'],
    ['a field of the other track', { sent: { serving: 'yes' } }, 'field.unknown'],
    ['a position that is not offered', { sent: { position: '99' } }, 'application.invalid'],
  ])('%s', (_case, changes, expected) => expect(outcome(changes)).toBe(expected));

  test.each<[Partial<CorrectionCommand>, readonly string[]]>([
    [{ sent: { name: '', education: 'none' } }, ['name field.required', 'education field.malformed']],
    [{ sent: { phone: '13911112222' } }, ['citizen_id field.required']],
    [{ sent: { citizen_id: aCitizenNumber() } }, ['phone field.required']],
    [
      { sent: { phone: '1', citizen_id: '1' } },
      ['citizen_id citizen-number.malformed', 'phone phone.malformed'],
    ],
    [
      { sent: { phone: '13911112222', citizen_id: aCitizenNumber() }, ownNumber: false },
      ['citizen_id correction.other-person'],
    ],
    [{ sent: { consent: false } }, ['consent consent.required']],
  ])('%j says every fault', (changes, faults) => {
    const decided = decideCorrection(command(changes));
    expect(decided.ok ? [] : decided.refusals.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });

  test('of serving staff knows the answers of their own form', () => {
    const internal = anInternalCampaign();
    const { number, sex, submittedAt, documents, name, position, education, major } = current;
    const own: Application = {
      number,
      sex,
      submittedAt,
      documents,
      name,
      position,
      education,
      major,
      campaign: internal.code,
      track: 'internal',
      internal: {
        serving: true,
        partyMember: false,
        trainee: false,
        retired: false,
        socialInsuranceTransferable: true,
        partyRelationTransferable: false,
        criminal: false,
        detentionDrugs: false,
        credit: false,
        disciplined: false,
      },
    };
    const now = Date.parse(internal.registration.closes) - 1;
    const decided = decideCorrection(
      command({ campaign: internal, current: own, sent: { retired: true }, now }),
    );
    expect(decided).toMatchObject({
      value: {
        application: { track: 'internal', internal: { retired: true, serving: true } },
        changes: [{ field: 'retired' }],
      },
    });
  });
});
