import { describe, expect, test } from 'vitest';
import { explainProof } from '../../shared/ledger/explain.ts';
import { PROOF_FAULTS, type ProofVerdict } from '../../shared/ledger/verify-proof.ts';

const AT = Date.parse('2024-06-17T08:00:00+08:00');
const MINUTE = 60_000;

const proved = (claimed?: number, change: 'put' | 'removed' = 'put'): ProofVerdict => ({
  ok: true,
  at: AT,
  ...(claimed !== undefined && { claimed }),
  ...{ type: 'campaign', change },
  index: 6,
  checkpoint: { origin: 'judicial-assistants/141002', size: 9, root: new Uint8Array(32) },
  proved: { v: 1, entry: '', salt: '', item: 'CAMP#x|CAMPAIGN', content: '{}' },
});

describe('what a proof is said to prove', () => {
  test('the moment at which the table changed comes first', () =>
    expect(explainProof(proved()).facts).toEqual([
      ['记载时间', '2024年6月17日 08:00'],
      ['账上的位置', '第 7 条'],
      ['检查点', '共 9 条，账名 judicial-assistants/141002'],
    ]));

  test.each([
    ['the same moment', AT, undefined],
    ['five minutes before', AT - 5 * MINUTE, undefined],
    ['more than five minutes before', AT - 5 * MINUTE - 1, '2024年6月17日 07:54'],
    ['five minutes after', AT + 5 * MINUTE, undefined],
    ['more than five minutes after', AT + 5 * MINUTE + 1, '2024年6月17日 08:05'],
  ])('what the item itself says is added when it is another: %s', (_, claimed, said) => {
    const facts = new Map(explainProof(proved(claimed)).facts);
    expect(facts.get('材料自述时间')).toBe(said);
    expect(facts.get('记载时间')).toBe('2024年6月17日 08:00');
  });

  test('an entry of a removal does not pass for the item itself', () => {
    expect(explainProof(proved(AT, 'removed'))).toMatchObject({
      title: expect.stringContaining('删除'),
      detail: expect.stringContaining('被删除'),
    });
    expect(explainProof(proved()).title).toBe('核验通过');
  });

  test('no more is claimed than a file can prove: what came later is to be looked up', () =>
    expect(explainProof(proved()).detail).toContain('此后有没有更正，请到查询页面查看'));

  test('a newer checkpoint is mentioned, the same one is not', () => {
    expect(explainProof(proved(), 10).detail).toContain('现在已有 10 条');
    expect(explainProof(proved(), 9).detail).not.toContain('现在已有');
  });

  test.each(PROOF_FAULTS)('%s has its own words', (fault) =>
    expect(explainProof({ ok: false, fault })).toMatchObject({
      title: expect.stringMatching(/不/),
      facts: [],
    }),
  );
});
