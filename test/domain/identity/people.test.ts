import { describe, expect, test } from 'vitest';
import { maskCitizenId, maskName, maskPhone } from '../../../shared/domain/identity/mask.ts';
import { parseName } from '../../../shared/domain/identity/name.ts';
import { parsePhone } from '../../../shared/domain/identity/phone.ts';

describe('a phone number', () => {
  test.each(['13000000000', '19999999999'])('%s is read', (text) => expect(parsePhone(text).ok).toBe(true));
  test.each([
    '12800000000',
    '1380000000',
    '138000000000',
    '23800000000',
    '1',
    '',
    ' 13800000000',
    '+8613800000000',
  ])('%j is refused', (text) =>
    expect(parsePhone(text)).toMatchObject({ ok: false, refusal: { code: 'phone.malformed' } }),
  );
});

describe('a name', () => {
  test.each([['王明'], ['买买提·艾力'], ['𠮷王'], ['王\u{2EBF0}'], ['王\u{323B0}'], ['王'.repeat(50)]])(
    '%s is read',
    (text) => expect(parseName(text)).toEqual({ ok: true, value: text }),
  );
  test.each([
    ['', 'name.length'],
    ['王', 'name.length'],
    ['𠮷', 'name.length'],
    ['王'.repeat(51), 'name.length'],
    ['王\n明', 'name.characters'],
    ['王\u0000', 'name.characters'],
    ['\u200B\u200B', 'name.characters'],
    ['王\u200D明', 'name.characters'],
    ['\u202E王明', 'name.characters'],
    ['王\uFFFD', 'name.characters'],
    ['王\u2028明', 'name.characters'],
    ['王\u2029明', 'name.characters'],
    ['王\uE000', 'name.characters'],
    ['王\u0378', 'name.characters'],
    ['王\u{2FFFE}', 'name.characters'],
    ['王\uD842', 'name.characters'],
    ['\u3164\u3164', 'name.characters'],
  ])('%j is refused as %s', (text, code) =>
    expect(parseName(text)).toMatchObject({ ok: false, refusal: { code } }),
  );
});

describe('masking', () => {
  test.each([
    ['王明', '王*'],
    ['王小明', '王*明'],
    ['欧阳小明', '欧**明'],
    ['𠮷小明', '𠮷*明'],
  ])('%s becomes %s', (name, masked) => expect(maskName(name)).toBe(masked));

  test('a citizen number hides birth and serial, a phone number its middle', () => {
    expect(maskCitizenId('11010519491231002X')).toBe('1101************2X');
    expect(maskPhone('13812345678')).toBe('138****5678');
  });
});
