import type { VNode } from 'preact';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { CampaignMenu } from '../frame/menu.ts';

/** The middle of a console page; the frame puts header and menu around it. */
export type Page = {
  readonly title: string;
  readonly body: VNode;
  /** The campaign the page belongs to: its menu is shown. */
  readonly menu?: CampaignMenu;
  /** Origins from which the page shows images, e.g. the document bucket. */
  readonly showFrom?: readonly string[];
  /** Origins to which the page's forms post, e.g. the document bucket. */
  readonly postTo?: readonly string[];
  /** `has-notice`: the page is a document that prints by itself, without the console around it. */
  readonly bodyClass?: 'has-notice';
  /** Paths of islands; the page works without them. */
  readonly scripts?: readonly string[];
};

/** One faulty row or field of what was sent, for the problem's `errors`; `line` as a person counts lines, the header being 1. */
export type Fault = {
  readonly line?: number;
  readonly field: string;
  readonly code: string;
  readonly detail: string;
};

/** An expected refusal. Browsers get `page` (with what they typed), or the general problem page. */
export type Refused = {
  readonly kind: 'refused';
  readonly status: number;
  readonly refusal: KnownRefusal;
  readonly faults?: readonly Fault[];
  readonly page?: Page;
};

/** What a page handler answers; `reply.tsx` makes HTML or JSON of it, as the client asked. */
export type Answer =
  | { readonly kind: 'page'; readonly data: unknown; readonly page: Page }
  /** Data for programs only. */
  | { readonly kind: 'data'; readonly data: unknown }
  /** A command was carried out: JSON clients get `data`, browsers are sent to `location`. */
  | { readonly kind: 'done'; readonly status?: 200 | 201; readonly data: unknown; readonly location: string }
  | Refused
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** Media type of an .xlsx workbook (ECMA-376). */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Shorthand for a refusal without a page of its own. */
export const refusedWith = (status: number, refusal: KnownRefusal): Refused => ({
  kind: 'refused',
  status,
  refusal,
});
