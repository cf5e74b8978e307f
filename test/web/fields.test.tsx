import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Checks, Radios, YesNo } from '../../shared/web/choices.tsx';
import { DataTable } from '../../shared/web/data-table.tsx';
import { ErrorSummary } from '../../shared/web/error-summary.tsx';
import { Select, TextArea, TextField } from '../../shared/web/fields.tsx';
import { errorBeside, shownIn, summaryLinks } from './read-html.ts';

describe('fields', () => {
  test.each([
    ['TextField', <TextField key="f" name="f" label="姓名" hint="提示" value={'<"&'} error="错了" />],
    ['TextArea', <TextArea key="f" name="f" label="经历" hint="提示" value={'<"&'} error="错了" />],
  ])(
    '%s shows hint before error before input, tied to it for screen readers, with the value escaped',
    (_name, field) => {
      const html = render(field);
      expect(html).toMatch(/<label for="f">.*f-hint.*f-error.*aria-describedby="f-hint f-error"/);
      expect([errorBeside(html, 'f'), shownIn(html, 'f')]).toEqual(['错了', '<"&']);
      expect(html).toContain('aria-invalid="true"');
    },
  );

  test('a field without fault says nothing of one', () => {
    const html = render(<TextField name="f" label="姓名" />);
    expect(html).not.toMatch(/faulty|aria-invalid|aria-describedby/);
  });

  test('a list keeps what was chosen', () => {
    const options = [
      { value: 'a', label: '甲' },
      { value: 'b', label: '乙' },
    ];
    expect(shownIn(render(<Select name="f" label="选" options={options} value="b" />), 'f')).toBe('b');
    expect(shownIn(render(<Radios name="f" label="选" options={options} value="b" />), 'f')).toBe('b');
    expect(shownIn(render(<Radios name="f" label="选" options={options} />), 'f')).toBe('');
  });

  test('the error summary reaches every kind of group', () => {
    const html = render(
      <>
        <YesNo name="one" label="是否" />
        <Checks name="group" label="勾选" boxes={[{ name: 'two', label: '二' }]} ticked={['two']} />
      </>,
    );
    expect(html).toContain('id="one"');
    expect(html).toContain('id="two"');
    expect(shownIn(html, 'two')).toBe('yes');
  });
});

describe('error summary', () => {
  test('leads to each field in order, and is not there without errors', () => {
    const html = render(
      <ErrorSummary
        errors={[
          { field: 'a', detail: '甲' },
          { field: 'b', detail: '乙' },
        ]}
      />,
    );
    expect(summaryLinks(html)).toEqual(['a', 'b']);
    expect(html).toContain('有 2 处需要修改');
    expect(render(<ErrorSummary errors={[]} />)).toBe('');
  });
});

describe('table', () => {
  const columns = [{ title: '数', cell: (row: number) => row, numeric: true }];
  test('an empty one says why', () => {
    const html = render(
      <DataTable caption="表" columns={columns} rows={[]} rowKey={String} empty="还没有内容" />,
    );
    expect(html).toBe('<p class="table-empty">还没有内容</p>');
  });

  test('a full one can be reached and scrolled by keyboard', () => {
    const html = render(<DataTable caption="表" columns={columns} rows={[1, 2]} rowKey={String} empty="" />);
    expect(html).toMatch(/^<section class="table-box" tabindex="0" aria-label="表">/i);
    expect(html).toContain('<td class="num">2</td>');
  });
});
