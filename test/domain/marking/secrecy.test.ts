import { describe, expect, test } from 'vitest';
import { lockedSince, marksVisibleTo } from '../../../shared/domain/marking/secrecy.ts';
import { MARK_KINDS } from '../../../shared/domain/model/marking.ts';
import { ROLES } from '../../../shared/domain/model/staff.ts';

const AT = Date.parse('2024-07-08T10:00:00+08:00');
const notices = [{ kind: 'written' as const, publishedAt: AT }];

describe('who reads marks before they are public', () => {
  test.each(ROLES)('%s', (role) => {
    const before = marksVisibleTo([role], 'written', notices, AT - 1);
    const inside = ['examiner', 'officer', 'inspector'].includes(role);
    expect(before).toEqual(inside ? { visible: true } : { visible: false, at: AT });
    expect(marksVisibleTo([role], 'written', notices, AT)).toEqual({ visible: true });
  });

  test('without a notice there is no moment, however late it is', () =>
    expect(marksVisibleTo(['hr'], 'written', [], AT * 2)).toEqual({ visible: false }));

  test('one role that may is enough, none is not', () => {
    expect(marksVisibleTo(['hr', 'officer'], 'written', [], AT).visible).toBe(true);
    expect(marksVisibleTo([], 'written', notices, AT - 1).visible).toBe(false);
  });

  test('the notice of one kind says nothing of another', () => {
    expect(marksVisibleTo(['hr'], 'interview', notices, AT)).toEqual({ visible: false });
    expect(MARK_KINDS.map((kind) => lockedSince(notices, kind))).toEqual([AT, undefined, undefined]);
  });
});
