import type { FieldError } from './field-error.ts';

/** What has to be mended, at the top of the page, each line leading to its field. Nothing when there is nothing. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <div class="summary" role="alert" aria-labelledby="error-summary" tabIndex={-1}>
      <h2 id="error-summary">有 {errors.length} 处需要修改，您已填写的内容都已保留</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`}>{error.detail}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
