import * as z from 'zod';

const text = () => z.string().max(200);

/** A choice as the form sends it: number and query code again, and the post. */
export const choiceForm = z.lazy(() =>
  z.object({ number: text().default(''), code: text().default(''), post: text().default('') }),
);

/** Body of POST /api/status/post: `post` is a post's code, or `*` for none of them. */
export const choiceRequest = z.lazy(() => z.strictObject({ number: text(), code: text(), post: text() }));
export type Choice = { readonly number: string; readonly code: string; readonly post: string };
