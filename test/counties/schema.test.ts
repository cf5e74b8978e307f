import { describe, expect, test } from 'vitest';
import { COUNTY_CODES, findCounty } from '../../shared/counties/index.ts';
import { county } from '../../shared/counties/schema.ts';

const given = findCounty('141024');

describe('the settings of a county', () => {
  test('keep data of applicants for 200 days where the county names no other time', () => {
    const { retentionDays: _, ...unsaid } = given ?? {};
    expect(county.parse(unsaid).retentionDays).toBe(200);
    expect(county.parse({ ...unsaid, retentionDays: 365 }).retentionDays).toBe(365);
  });

  test('are there for all seventeen, none of which has given a telephone or an SMS gateway yet', () => {
    expect(COUNTY_CODES).toHaveLength(17);
    for (const code of COUNTY_CODES) {
      expect(findCounty(code)).toMatchObject({ code });
      expect(findCounty(code)).not.toHaveProperty('telephone');
      expect(findCounty(code)).not.toHaveProperty('sms');
    }
  });

  test.each([
    [{ telephone: '0357-6222222' }, true],
    [{ telephone: '010-62222222' }, true],
    [{ telephone: '6222222' }, false],
    [{ telephone: '13800138000' }, false],
    [{ sms: { url: 'https://sms.example/send' } }, true],
    [{ sms: { url: 'http://sms.example/send' } }, false],
    [{ sms: { url: 'http://127.0.0.1/send' } }, false],
    [{ sms: {} }, false],
    [{ sms: { url: 'https://sms.example/send', key: 'x' } }, false],
    [{ oidc: { ...given?.oidc, acr: ['otp', 'smart-card'] } }, true],
    [{ oidc: { ...given?.oidc, acr: [] } }, false],
    [{ oidc: { ...given?.oidc, acr: ['two words'] } }, false],
    [{ oidc: { ...given?.oidc, acr: undefined } }, false],
    [{ retentionDays: 60 }, true],
    [{ retentionDays: 59 }, false],
    [{ retentionDays: 1095 }, true],
    [{ retentionDays: 1096 }, false],
    [{ retentionDays: 90.5 }, false],
  ])('%j: %s', (changes, fits) => {
    expect(county.safeParse({ ...given, ...changes }).success).toBe(fits);
  });
});
