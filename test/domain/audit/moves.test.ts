import { describe, expect, test } from 'vitest';
import { afterFindingEvent, FINDING_ACTORS, FINDING_MOVES } from '../../../shared/domain/audit/moves.ts';
import { FINDING_EVENTS, FINDING_STATES } from '../../../shared/domain/model/audit.ts';
import { may } from '../../../shared/domain/permissions.ts';

const TABLE = {
  open: { answer: 'open', explain: 'explained', fix: 'fixed', uphold: 'upheld', reopen: undefined },
  explained: { answer: undefined, explain: undefined, fix: undefined, uphold: undefined, reopen: 'open' },
  fixed: { answer: undefined, explain: undefined, fix: undefined, uphold: undefined, reopen: 'open' },
  upheld: { answer: undefined, explain: undefined, fix: undefined, uphold: undefined, reopen: 'open' },
} as const;

describe('the moves of a finding', () => {
  test.each(FINDING_STATES.flatMap((state) => FINDING_EVENTS.map((event) => [state, event] as const)))(
    '%s, %s',
    (state, event) => expect(afterFindingEvent(state, event)).toBe(TABLE[state][event]),
  );

  test('every state has its moves', () => expect(Object.keys(FINDING_MOVES)).toEqual([...FINDING_STATES]));
});

describe('who acts', () => {
  test('the bureau answers, and nobody of it closes or takes up again', () => {
    expect(FINDING_ACTORS.answer).toEqual(['officer']);
    for (const event of ['explain', 'fix', 'uphold', 'reopen'] as const)
      expect(FINDING_ACTORS[event]).toEqual(['inspector', 'city']);
  });

  test('whoever may do anything may come to the page it is done on', () => {
    for (const event of FINDING_EVENTS)
      for (const role of FINDING_ACTORS[event])
        expect([event, role, may([role], 'audit.act'), may([role], 'audit.read')]).toEqual([
          event,
          role,
          true,
          true,
        ]);
  });
});
