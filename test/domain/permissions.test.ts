import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../shared/domain/model/staff.ts';
import { may, PERMISSIONS, type StaffAction } from '../../shared/domain/permissions.ts';

const ACTIONS = Object.keys(PERMISSIONS).filter((key): key is StaffAction => Object.hasOwn(PERMISSIONS, key));
const CHANGES: readonly StaffAction[] = [
  'campaign.create',
  'campaign.publish',
  'stage.change',
  'review.decide',
  'roster.import',
  'assessment.enter',
  'assessment.settle',
  'scores.import',
  'scores.settle',
  'score-reviews.decide',
  'checks.record',
  'notice.publish',
  'quota.edit',
  'quota.decide',
  'campaign.correct',
  'host.edit',
  'host.decide',
  'objections.answer',
  'opening.decide',
  'sitting.arrange',
  'contracts.manage',
  'recusal.declare',
  'panels.arrange',
  'panels.marks',
  'appeals.decide',
  'audit.act',
  'code.reissue',
];
const whoMay = (action: StaffAction) => ROLES.filter((role) => may([role], action));

describe('permissions', () => {
  test.each<[StaffAction, readonly Role[]]>([
    ['campaign.create', ['officer']],
    ['campaign.publish', ['officer']],
    ['stage.change', ['officer']],
    ['review.decide', ['reviewer']],
    ['scores.import', ['examiner']],
    ['checks.record', ['officer']],
    ['notice.publish', ['officer']],
    ['opening.decide', ['officer']],
    ['sitting.arrange', ['officer']],
    ['sitting.print', ['officer', 'examiner', 'inspector', 'city', 'province']],
    ['quota.edit', ['officer']],
    ['quota.decide', ['city', 'province']],
    ['campaign.correct', ['officer']],
    ['host.edit', ['officer']],
    ['host.decide', ['city', 'province']],
    ['quota.read', ['officer', 'reviewer', 'examiner', 'hr', 'inspector', 'city', 'province']],
    ['contracts.manage', ['officer']],
    ['code.reissue', ['officer']],
    ['contracts.read', ['officer', 'hr', 'inspector', 'city', 'province']],
    ['identity.reveal', ['officer', 'reviewer']],
    ['appeals.decide', ['officer', 'reviewer']],
    ['appeals.read', ['officer', 'reviewer', 'inspector', 'city', 'province']],
    ['campaign.read', ['officer', 'reviewer', 'examiner', 'hr', 'inspector', 'city', 'province']],
    ['recusal.declare', ['officer', 'reviewer', 'examiner', 'hr']],
    ['recusal.read-all', ['officer', 'inspector', 'city', 'province']],
    ['panels.read', ['officer', 'hr', 'inspector', 'city', 'province']],
    ['panels.arrange', ['officer']],
    ['panels.marks', ['examiner']],
    ['audit.read', ['officer', 'inspector', 'city', 'province']],
    ['audit.act', ['officer', 'inspector', 'city']],
    ['documents.read', ['officer', 'reviewer', 'inspector', 'city', 'province']],
  ])('%s: %j', (action, roles) => expect(whoMay(action)).toEqual(roles));

  test.each<[Role, readonly StaffAction[]]>([
    ['inspector', ['audit.act']],
    ['city', ['quota.decide', 'host.decide', 'audit.act']],
    ['province', ['quota.decide', 'host.decide']],
  ])('%s reads everything and changes nothing but %j', (role, changes) => {
    const reads = ACTIONS.filter((action) => !CHANGES.includes(action) && action !== 'identity.reveal');
    expect(new Set(ACTIONS.filter((action) => may([role], action)))).toEqual(new Set([...reads, ...changes]));
  });

  test.each(['office', 'finance'] as const)('%s has no part in a campaign', (role) =>
    expect(ACTIONS.filter((action) => may([role], action))).toEqual([]),
  );

  test('several roles add up, and no role may nothing', () => {
    expect(may(['hr', 'reviewer'], 'review.decide')).toBe(true);
    expect(ACTIONS.filter((action) => may([], action))).toEqual([]);
  });
});
