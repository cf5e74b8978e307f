import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { MoreSources } from './content-security-policy.ts';

/** A request as API Gateway HTTP APIs send it, payload format 2.0; inside the stack header names are lower case. */
export type HttpEvent = APIGatewayProxyEventV2;
export type HttpResult = APIGatewayProxyStructuredResultV2;
export type HttpHandler = (event: HttpEvent, context: Context) => Promise<HttpResult>;

/** What an error page shows; the renderer that a stack is given turns it into a whole HTML document. */
export type ErrorPage = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly action: string;
  readonly errors: readonly FieldError[];
};
export type FieldError = { readonly field: string; readonly code: string; readonly detail: string };

/** A whole HTML document, and what it loads beyond the strict policy (content-security-policy.ts). */
export type ErrorDocument = { readonly html: string; readonly sources: MoreSources };

/**
 * Draws a refusal for a browser. It may take its time: a function that seldom shows a page loads what draws it only then. A
 * bare text is a document that loads what the stack's `errorSources` say.
 */
export type RenderErrorPage = (
  page: ErrorPage,
  event: HttpEvent,
) => string | ErrorDocument | Promise<string | ErrorDocument>;
