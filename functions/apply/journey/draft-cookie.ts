import { formFieldsOf } from '../../../shared/domain/intake/raw-form.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/model/application.ts';
import type { Campaign, TrackId } from '../../../shared/domain/model/campaign.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { HttpEvent } from '../../../shared/lambda/http.ts';
import { cookie, readCookie, removeCookie } from '../../../shared/lambda/http.ts';
import { cookiePath, DRAFT_PURPOSE, type Draft, draft, draftCookie } from '../../../shared/messages/draft.ts';
import type { Sealer } from '../../../shared/ports/vault.ts';

const LONGEST_LIFE_SECONDS = 30 * 24 * 60 * 60;

/** Browsers drop a cookie whose name and value pass 4,096 bytes (RFC 6265, 6.1). */
const LARGEST_COOKIE = 4096;

/** The draft this browser carries for a campaign; undefined without one, or when it was altered or has expired. */
export async function readDraft(
  event: HttpEvent,
  campaign: string,
  sealer: Sealer,
  now: Instant,
): Promise<Draft | undefined> {
  const token = readCookie(event, draftCookie(campaign));
  if (token === undefined) return undefined;
  const opened = draft.safeParse(await sealer.open(DRAFT_PURPOSE, token, now));
  return opened.success && opened.data.campaign === campaign ? opened.data : undefined;
}

/** A draft with everything still missing filled in, as long as it can become: what fits now must still fit at the end. */
const grown = (value: Draft, track: TrackId): Draft => ({
  ...value,
  form: { ...Object.fromEntries(formFieldsOf(track).map((field) => [field, 'yes'])), ...value.form },
  documents: {
    uploadId: value.documents?.uploadId ?? '',
    files: Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, { type: 'jpg', size: 5_242_880 }])),
  },
});

/**
 * The Set-Cookie value that keeps a draft until registration closes, 30 days at most; undefined when the finished draft
 * would be too large for a cookie, which only the free text on experience can make it.
 */
export async function draftToCookie(
  event: HttpEvent,
  campaign: Campaign,
  value: Draft,
  sealer: Sealer,
  now: Instant,
): Promise<string | undefined> {
  if (!draft.safeParse(value).success) return undefined;
  const left = Math.floor((Date.parse(campaign.registration.closes) - now) / 1000);
  const maxAge = Math.min(left, LONGEST_LIFE_SECONDS);
  const expires = now + maxAge * 1000;
  const [token, longest] = await Promise.all(
    [value, grown(value, campaign.track)].map((content) => sealer.seal(DRAFT_PURPOSE, content, expires)),
  );
  const name = draftCookie(campaign.code);
  if (token === undefined || longest === undefined) return undefined;
  if (name.length + 1 + longest.length > LARGEST_COOKIE) return undefined;
  return cookie(event, name, token, { maxAge, path: cookiePath(campaign.code) });
}

/** The Set-Cookie value that throws the draft away. */
export const withoutDraft = (event: HttpEvent, campaign: string): string =>
  removeCookie(event, draftCookie(campaign), cookiePath(campaign));
