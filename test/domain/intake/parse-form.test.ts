import { describe, expect, test } from 'vitest';
import { formFaults, parseApplicationForm } from '../../../shared/domain/intake/parse-form.ts';
import { FORM_FIELDS, type RawForm } from '../../../shared/domain/intake/raw-form.ts';
import { anApplicationForm, aRawForm } from '../../builders/application.ts';
import { aCampaign } from '../../builders/campaign.ts';

const faultsOf = (changes: RawForm) => {
  const parsed = parseApplicationForm(aRawForm(changes), aCampaign());
  return parsed.ok ? [] : parsed.refusals.map(({ field, code }) => `${field} ${code}`);
};

describe('an application as typed', () => {
  test('without a fault is read', () =>
    expect(parseApplicationForm(aRawForm(), aCampaign())).toEqual({ ok: true, value: anApplicationForm() }));

  test('may have blanks around values, a lower-case x, and yes and no as text', () => {
    const parsed = parseApplicationForm(
      aRawForm({
        name: ' 王小明 ',
        citizen_id: '11010519491231002x',
        law_graduate: 'yes',
        credit: 'no',
        consent: 'on',
      }),
      aCampaign(),
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: { name: '王小明', citizenId: '11010519491231002X', preference: { lawGraduate: true } },
    });
  });

  test('may leave out major, experience and the grounds of preference', () =>
    expect(
      faultsOf({
        major: undefined,
        experience: undefined,
        law_qualification: undefined,
        law_graduate: undefined,
        political_legal_experience: undefined,
      }),
    ).toEqual([]));

  test.each<[RawForm, string]>([
    [{ name: '王' }, 'name name.length'],
    [{ name: '  ' }, 'name field.required'],
    [{ citizen_id: '1' }, 'citizen_id citizen-number.malformed'],
    [{ citizen_id: undefined }, 'citizen_id field.required'],
    [{ phone: '12800000000' }, 'phone phone.malformed'],
    [{ position: '99' }, 'position position.unknown'],
    [{ position: true }, 'position field.malformed'],
    [{ education: 'primary' }, 'education field.malformed'],
    [{ major: '法'.repeat(101) }, 'major field.too-long'],
    [{ experience: '法'.repeat(501) }, 'experience field.too-long'],
    [{ household_code: '14102' }, 'household_code field.malformed'],
    [{ residence_code: '洪洞县' }, 'residence_code field.malformed'],
    [{ law_graduate: 'maybe' }, 'law_graduate field.malformed'],
    [{ criminal: undefined }, 'criminal field.required'],
    [{ criminal: 'perhaps' }, 'criminal field.malformed'],
    [{ consent: false }, 'consent consent.required'],
    [{ consent_sensitive: undefined }, 'consent_sensitive consent.required'],
  ])('%j is refused: %s', (changes, fault) => expect(faultsOf(changes)).toEqual([fault]));

  test('at the longest is read', () =>
    expect(faultsOf({ major: '法'.repeat(100), experience: '法'.repeat(500) })).toEqual([]));

  test('has all its faults reported, in the order of the form', () => {
    const parsed = parseApplicationForm({}, aCampaign());
    const required = FORM_FIELDS.filter(
      (field) =>
        !['major', 'experience', 'law_qualification', 'law_graduate', 'political_legal_experience'].includes(
          field,
        ),
    );
    expect(parsed.ok ? [] : parsed.refusals.map(({ field }) => field)).toEqual(required);
    expect(parsed).toMatchObject({ refusal: { field: 'name', code: 'field.required' } });
  });

  test('can be looked at one page at a time', () =>
    expect(formFaults({ name: '王' }, aCampaign(), ['phone', 'name']).map(({ field }) => field)).toEqual([
      'name',
      'phone',
    ]));
});
