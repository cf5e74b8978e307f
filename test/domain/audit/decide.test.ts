import { describe, expect, test } from 'vitest';
import { decideFinding, type FindingCommand, LONGEST_TEXT } from '../../../shared/domain/audit/decide.ts';
import { afterFindingEvent, FINDING_ACTORS } from '../../../shared/domain/audit/moves.ts';
import { FINDING_EVENTS, FINDING_STATES } from '../../../shared/domain/model/audit.ts';
import { ROLES } from '../../../shared/domain/model/staff.ts';
import { aFinding, anEvent, FOUND_AT } from '../../builders/finding.ts';

const AT = FOUND_AT + 3_600_000;
const decide = (changes: Partial<FindingCommand> = {}) =>
  decideFinding({
    finding: aFinding(),
    event: 'answer',
    text: '已核实。',
    roles: ['officer'],
    by: '王主任（officer01）',
    at: AT,
    ...changes,
  });
const codeOf = (result: ReturnType<typeof decide>) => (result.ok ? undefined : result.refusal.code);

const CASES = FINDING_STATES.flatMap((state) =>
  FINDING_EVENTS.flatMap((event) => ROLES.map((role) => [state, event, role] as const)),
);

describe('every state, event and role', () => {
  test.each(CASES)('%s, %s by %s', (state, event, role) => {
    const result = decide({ finding: aFinding({ state }), event, roles: [role] });
    const next = afterFindingEvent(state, event);
    if (!FINDING_ACTORS[event].includes(role)) return expect(codeOf(result)).toBe('permission.denied');
    if (next === undefined)
      return expect(codeOf(result)).toBe(state === 'open' ? 'finding.not-closed' : 'finding.closed');
    return expect(result).toMatchObject({ ok: true, value: { state: next, version: 2 } });
  });

  test('somebody of two roles may do what either may', () => {
    const roles = ['officer', 'inspector'] as const;
    expect(decide({ roles }).ok && decide({ roles, event: 'fix' }).ok).toBe(true);
  });

  test('somebody without any role may do nothing', () =>
    expect(codeOf(decide({ roles: [] }))).toBe('permission.denied'));
});

test('what was said is added to the log, trimmed, and nothing before it changes', () => {
  const before = aFinding({ version: 2, log: [anEvent('answer', FOUND_AT)] });
  const result = decide({
    finding: before,
    event: 'uphold',
    roles: ['city'],
    text: ' 属实。\n',
    by: '吴（c）',
  });
  if (!result.ok) expect.fail(result.refusal.code);
  expect(result.value).toEqual({
    ...before,
    state: 'upheld',
    version: 3,
    log: [...before.log, { event: 'uphold', at: AT, by: '吴（c）', role: 'city', text: '属实。' }],
  });
});

test('a closed finding says when it was closed', () => {
  const closed = aFinding({ state: 'fixed', log: [anEvent('fix', AT)] });
  expect(decide({ finding: closed })).toMatchObject({
    refusal: { code: 'finding.closed', facts: { at: AT } },
  });
});

describe('the text', () => {
  test.each([
    ['nothing', '', 'finding.text-required'],
    ['blanks', ' \n ', 'finding.text-required'],
    ['what nobody can read', '看\u202e不见', 'finding.text-required'],
    ['1,000 characters', '字'.repeat(LONGEST_TEXT), undefined],
    ['1,001 characters', '字'.repeat(LONGEST_TEXT + 1), 'finding.text-too-long'],
    ['1,000 characters beyond the basic plane', '𠮷'.repeat(LONGEST_TEXT), undefined],
    ['1,000 characters between blanks', ` ${'字'.repeat(LONGEST_TEXT)} `, undefined],
    ['several lines', '一\n二\r\n三', undefined],
  ])('%s', (_, text, code) => expect(codeOf(decide({ text }))).toBe(code));

  test('is asked for after everything else', () => {
    expect(codeOf(decide({ text: '', roles: ['inspector'] }))).toBe('permission.denied');
    expect(codeOf(decide({ text: '', finding: aFinding({ state: 'fixed' }) }))).toBe('finding.closed');
  });
});
