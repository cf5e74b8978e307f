import { describe, expect, test } from 'vitest';
import { setting } from '../../shared/adapters/environment.ts';

describe('a setting', () => {
  test('is read from the environment', () => {
    expect(setting('COUNTY', { COUNTY: '141024' })).toBe('141024');
  });

  test('may be empty only where the site can do without', () => {
    expect(setting('PUBLIC_URL', {})).toBe('');
    expect(() => setting('TABLE_NAME', { TABLE_NAME: '' })).toThrow('TABLE_NAME');
  });

  test.each(['', 'https://sms.example/send', 'http://127.0.0.1:8080/sms', 'http://localhost:8080/sms'])(
    'the SMS gateway may be %j',
    (url) => expect(setting('SMS_WEBHOOK_URL', { SMS_WEBHOOK_URL: url })).toBe(url),
  );

  test.each([
    ['COUNTY', '洪洞'],
    ['OIDC_ISSUER', 'not an address'],
    ['SCREENING_QUEUE_URL', undefined],
    ['SMS_WEBHOOK_URL', 'http://sms.example/send'],
    ['SMS_WEBHOOK_URL', 'http://localhost.example/send'],
    ['SMS_WEBHOOK_URL', 'ftp://localhost/send'],
    ['SMS_WEBHOOK_URL', 'sms.example'],
    ['RETENTION_DAYS', '0'],
    ['RETENTION_DAYS', '200 days'],
    ['DEAD_LETTERS', undefined],
  ] as const)('%s with value %s stops the start by name', (variable, value) => {
    expect(() => setting(variable, { [variable]: value })).toThrow(variable);
  });
});
