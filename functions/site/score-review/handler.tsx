import type { ScoreReview } from '../../../shared/domain/model/score-review.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { formBody, json, jsonBody, problem, refused } from '../../../shared/lambda/http.ts';
import { askerOf } from '../own/asker.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { askForReview, statusOf } from './ask.ts';
import { scoreReviewForm, scoreReviewRequest } from './schema.ts';
import { AskedPage, AskPage } from './view.tsx';

/** POST /score-reviews: that the request came in, or the form again with what was typed (422, 404, 409, 429). */
export const submitScoreReview =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = formBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = scoreReviewForm.safeParse(body.value.fields);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const site = siteOf(services, event);
    const asked = await askForReview(services, parsed.data, askerOf(event));
    if (asked.ok) return page(<AskedPage site={site} review={asked.value} />);
    return page(
      <AskPage site={site} typed={parsed.data} {...faultsOf(asked.refusal)} />,
      statusOf(asked.refusal),
    );
  };

/** POST /api/score-reviews: 201 with what was stored; 404, 409, 422 or 429 with the refusal. */
export const scoreReviewApi =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = jsonBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = scoreReviewRequest.safeParse(body.value);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const asked = await askForReview(services, parsed.data, askerOf(event));
    return asked.ok ? json(201, shown(asked.value)) : problem(asked.refusal, statusOf(asked.refusal));
  };

const shown = ({ number, kind, part, text, filedAt }: ScoreReview) => ({ number, kind, part, text, filedAt });

/** A fault of one field stands beside it; any other refusal above the form. */
const faultsOf = (refusal: KnownRefusal) => {
  const text = refusalText(refusal);
  return refusal.field === undefined
    ? { errors: [], refusal: text }
    : { errors: [{ field: refusal.field, detail: text.title }] };
};
