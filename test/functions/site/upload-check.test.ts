import { describe, expect, test } from 'vitest';
import { faultOf, isTooLarge } from '../../../functions/site/upload/check-file.ts';

const MB = 1024 * 1024;

describe('what a browser says of a file before it is sent', () => {
  test.each([
    [undefined, '请先选择文件'],
    [{ name: 'a.jpg', size: 0 }, '空文件'],
    [{ name: 'a.exe', size: 10 }, '只接受 jpg、png、pdf'],
    [{ name: 'a.jpg.exe', size: 10 }, '只接受 jpg、png、pdf'],
    [{ name: 'a.pdf', size: 5 * MB + 1 }, '超过 5 MB'],
  ])('%j: %s', (file, words) => expect(faultOf(file)).toContain(words));

  test.each(['a.jpg', 'a.JPEG', '证书.png', 'a.b.Pdf'])('%s of 5 MB exactly may go', (name) => {
    expect(faultOf({ name, size: 5 * MB })).toBeUndefined();
  });

  test('only more than 5 MB is made smaller', () => {
    expect([isTooLarge({ size: 5 * MB }), isTooLarge({ size: 5 * MB + 1 })]).toEqual([false, true]);
  });
});
