import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultSentence, isRefusalCode, REFUSALS, refusalText } from '../../shared/domain/refusals.ts';

const CODES = Object.keys(REFUSALS).filter(isRefusalCode);

const AREAS = new URL('../../shared/domain/refusals/', import.meta.url);

describe('refusals', () => {
  test('no code is declared by two areas, where one text would hide the other', async () => {
    const modules = await Promise.all(readdirSync(AREAS).map((file) => import(new URL(file, AREAS).href)));
    const declared = modules
      .flatMap((module) => Object.values(module))
      .flatMap((value) => (typeof value === 'object' && value !== null ? Object.keys(value) : []))
      .filter(isRefusalCode);
    expect(declared.toSorted()).toEqual(CODES.toSorted());
  });

  test.each(CODES)('%s says what happened and what to do, courteously', (code) => {
    const bare = Object.values(refusalText({ code }));
    const figures = {
      stage: 'review',
      pending: 3,
      at: 0,
      most: 500,
      lastDay: '2024-06-21',
      rules: 'open.age',
    };
    const full = Object.values(refusalText({ code, field: 'phone', facts: figures }));
    for (const sentence of [...bare, ...full]) {
      expect(sentence.length).toBeGreaterThan(3);
      expect(sentence).not.toMatch(/[!！]|undefined|\[object|NaN/);
    }
  });

  test('fill in figures', () => {
    expect(
      refusalText({ code: 'registration.closed', facts: { at: Date.parse('2024-06-21T18:00+08:00') } })
        .detail,
    ).toContain('2024年6月21日 18:00');
    expect(refusalText({ code: 'stage.blocked', facts: { stage: 'review', pending: 3 } })).toMatchObject({
      title: '资格审查环节还不能结束',
      detail: '还有3份报名没有审核结论。招聘进度没有变动。',
    });
    expect(refusalText({ code: 'field.required', field: 'name' }).title).toBe('请填写姓名');
    expect(refusalText({ code: 'document.missing', field: 'photo' }).title).toBe('近期免冠照片尚未上传');
    expect(refusalText({ code: 'review.machine-rule', facts: { rules: 'open.age' } }).detail).toContain(
      '四(二)1(3)',
    );
    expect(refusalText({ code: 'notice.running', facts: { lastDay: '2024-07-02' } }).detail).toContain(
      '2024年7月2日',
    );
  });

  test.each([
    [{ code: 'name.characters', field: 'name' }, '姓名含有不能识别的字符。'],
    [{ code: 'name.length', field: 'name' }, '姓名长度不正确：姓名应为2至50个字。'],
    [{ code: 'document.missing', field: 'photo' }, '近期免冠照片尚未上传。'],
  ] as const)('%j tells programs what is wrong, and nothing of what a form keeps', (refusal, sentence) =>
    expect(faultSentence(refusal)).toBe(sentence),
  );

  test('tell a person what the form keeps', () =>
    expect(refusalText({ code: 'name.length' }).detail).toBe('姓名应为2至50个字。您已填写的内容都已保留。'));

  test('know their own codes', () => {
    expect(isRefusalCode('campaign.unknown')).toBe(true);
    expect(isRefusalCode('toString')).toBe(false);
    expect(isRefusalCode('no.such')).toBe(false);
  });
});
