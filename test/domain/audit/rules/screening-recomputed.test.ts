import { describe, expect, test } from 'vitest';
import { screeningRecomputed } from '../../../../shared/domain/audit/rules/screening-recomputed.ts';
import type { Finding } from '../../../../shared/domain/model/finding.ts';
import { aFinding, anEvidence, NUMBER } from './evidence.ts';

const AGE = aFinding('open.age');
const SKILLS = aFinding('open.skills', { clause: '四(二)1(6)', verdict: 'check' });

const audit = (
  stored: readonly Finding[],
  now: readonly Finding[] | undefined,
  changes: { readonly eligible?: boolean; readonly version?: number } = {},
) => {
  const { eligible = stored.every(({ verdict }) => verdict !== 'fail'), version = 1 } = changes;
  const screening = { number: NUMBER, campaign: '2024-open-1', findings: stored, eligible };
  return screeningRecomputed(
    anEvidence({ version, screening, recomputed: { kind: 'found', findings: now } }),
  );
};

describe('findings that are asked for once more', () => {
  test.each([
    ['the same', [AGE, SKILLS], [AGE, SKILLS]],
    ['in another order', [SKILLS, AGE], [AGE, SKILLS]],
    ['in other words', [aFinding('open.age', { facts: '另一句话', evidence: 'declared' })], [AGE]],
  ])('%s are as they should be', (_, stored, now) => expect(audit(stored, now)).toEqual([]));

  test.each([
    ['another verdict', [aFinding('open.age', { verdict: 'fail' })], [AGE], 'open.age 记录为不符合'],
    ['another clause', [aFinding('open.age', { clause: '四(二)1(4)' })], [AGE], '（四(二)1(4)）'],
    ['a rule left out', [SKILLS], [AGE, SKILLS], 'open.age 记录为没有结果'],
    [
      'a rule too many',
      [AGE, SKILLS],
      [AGE],
      'open.skills 记录为由人员判断（四(二)1(6)），重新计算为没有结果',
    ],
  ])('%s is a finding', (_, stored, now, words) => {
    const [found, ...more] = audit(stored, now);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      rule: 'screening.recomputed',
      subject: { kind: 'application', key: NUMBER },
      campaign: '2024-open-1',
    });
    expect(found?.facts).toContain(words);
  });

  test('a conclusion that does not follow from the stored findings is a finding, too', () => {
    const failing = [aFinding('open.age', { verdict: 'fail' })];
    expect(audit(failing, failing)).toEqual([]);
    expect(audit(failing, failing, { eligible: true })[0]?.facts).toContain('结论记录为符合');
    expect(audit([AGE], [AGE], { eligible: false })[0]?.facts).toContain('结论记录为不符合');
  });

  test('the same difference of the same version is the same finding, of another version another one', () => {
    const of = (version: number) =>
      audit([aFinding('open.age', { verdict: 'fail' })], [AGE], { version })[0]?.occurrence;
    expect(of(1)).toBe(of(1));
    expect(of(1)).not.toBe(of(2));
  });

  test('nothing is said where nothing was found yet, or nobody asked again', () => {
    const screening = { number: NUMBER, campaign: '2024-open-1', findings: [], eligible: true };
    expect(screeningRecomputed(anEvidence({ screening }))).toEqual([]);
    expect(screeningRecomputed(anEvidence({ recomputed: { kind: 'found', findings: [AGE] } }))).toEqual([]);
  });

  test('what cannot be asked again is a finding: a number that does not open, a track that is another', () => {
    expect(audit([AGE], undefined)[0]?.facts).toContain('途径');
    const screening = { number: NUMBER, campaign: '2024-open-1', findings: [AGE], eligible: true };
    const [sealed] = screeningRecomputed(anEvidence({ screening, recomputed: { kind: 'sealed' } }));
    expect(sealed?.facts).toContain('无法解密');
  });
});
