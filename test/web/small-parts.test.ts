import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { groupCode } from '../../shared/web/group-code.ts';
import { placeName } from '../../shared/web/place-name.ts';
import { registrationState } from '../../shared/web/registration-state.ts';
import { SITE_STYLES, styleSources } from '../../shared/web/styles.ts';
import { timeLeft } from '../../shared/web/time-left.ts';
import { aCampaign } from '../builders/campaign.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

describe('time left', () => {
  test.each([
    [-1, ''],
    [0, ''],
    [1, '0 分 0 秒'],
    [59_999, '0 分 59 秒'],
    [HOUR - 1, '59 分 59 秒'],
    [HOUR, '1 小时 0 分'],
    [24 * HOUR - 1, '23 小时 59 分'],
    [24 * HOUR, '1 天 0 小时'],
    [240 * HOUR, '10 天 0 小时'],
  ])('%i ms is “%s”', (milliseconds, text) => expect(timeLeft(milliseconds)).toBe(text));
});

describe('registration', () => {
  const campaign = aCampaign();
  test.each([
    ['2024-06-17T07:59:59.999+08:00', 'upcoming'],
    ['2024-06-17T08:00:00.000+08:00', 'open'],
    ['2024-06-21T17:59:59.999+08:00', 'open'],
    ['2024-06-21T18:00:00.000+08:00', 'closed'],
  ])('at %s is %s', (moment, state) => expect(registrationState(campaign, Date.parse(moment))).toBe(state));
});

describe('words', () => {
  test('codes are read in fours', () => {
    expect(groupCode('7K3M9Q2TXW4D')).toBe('7K3M-9Q2T-XW4D');
    expect(groupCode('')).toBe('');
  });

  test.each([
    ['141024', '洪洞县'],
    ['141000', '临汾市'],
    ['140105', '行政区划代码 140105'],
  ])('%s is %s', (code, name) => expect(placeName(code)).toBe(name));
});

describe('styles', () => {
  test('the policy admits exactly the sheets of the page', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(styleSources()).toEqual({ 'style-src': [hash(SITE_STYLES)] });
    expect(styleSources('p{}')).toEqual({ 'style-src': [hash(SITE_STYLES), hash('p{}')] });
  });

  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  test.each(['ink', 'soft', 'blue', 'blue-dark', 'red', 'green'])(
    '--%s stands out from paper and wash by 4.5:1 (WCAG 1.4.3)',
    (name) => {
      const colour = (wanted: string): string =>
        new RegExp(`--${wanted}:(#[0-9a-f]{3,6})`)
          .exec(SITE_STYLES)?.[1]
          ?.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3') ?? '';
      for (const ground of ['paper', 'wash'])
        expect((luminance(colour(ground)) + 0.05) / (luminance(colour(name)) + 0.05)).toBeGreaterThanOrEqual(
          4.5,
        );
    },
  );
});
