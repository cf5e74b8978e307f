import { accept, type Checked } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { decideFiling } from '../../../shared/domain/objections/decide-filing.ts';
import type { RawObjection } from '../../../shared/domain/objections/parse-objection.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { StoredObjection } from '../../../shared/ports/objection-store.ts';
import type { SiteServices } from '../services.ts';
import type { NoticeFacts } from './notice-facts.ts';

/** What an objector is given, once; `code` is readable nowhere else. */
export type FiledObjection = { readonly objection: StoredObjection; readonly code: string };

/** Number and code follow from the form's token, so that pressing the button twice gives the same receipt. */
const identify = async ({ identity }: SiteServices, notice: string, form: string) => {
  const number = await identity.numberOf(`objection/${notice}`, form);
  const code = await identity.codeFor(number, form);
  return { number, code, codeDigest: await identity.digestCode(number, code) };
};

/**
 * Files an objection with one conditional put; name and phone are sealed before they are stored.
 * Refusals: those of `decideFiling`; `objection.already-filed` when the same form was sent before with another text.
 */
export async function fileObjection(
  services: SiteServices,
  { notice, supplements }: NoticeFacts,
  raw: RawObjection,
  form: string,
  now: Instant,
): Promise<Checked<FiledObjection, KnownRefusal>> {
  const { number, code, codeDigest } = await identify(services, notice.id, form);
  const decided = decideFiling({ raw, notice, supplements, number, now });
  if (!decided.ok) return decided;
  const { objection, contact } = decided.value;
  const sealed = contact && (await services.contacts.seal(number, contact, now));
  const stored = { ...objection, codeDigest, ...(sealed && { contact: sealed }) };
  const filed = await services.objections.file(stored);
  if (filed.written) return accept({ objection: stored, code });
  const { existing } = filed;
  return existing.text === objection.text && existing.concerns === objection.concerns
    ? accept({ objection: existing, code })
    : { ok: false, refusal: { code: 'objection.already-filed' }, refusals: [] };
}
