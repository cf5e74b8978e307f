import { errorPage } from '../../../functions/intake/error-page.ts';
import { intakeHandler } from '../../../functions/intake/handler.ts';
import { cachedCampaigns } from '../../../shared/adapters/cached-campaigns.ts';
import { countySecret } from '../../../shared/adapters/crypto/county-secret.ts';
import { dataKeys } from '../../../shared/adapters/crypto/data-keys.ts';
import { identityOf } from '../../../shared/adapters/crypto/identity.ts';
import { newQueryCode } from '../../../shared/adapters/crypto/query-code.ts';
import { sealerOf } from '../../../shared/adapters/crypto/sealer.ts';
import { vaultOf } from '../../../shared/adapters/crypto/vault.ts';
import { applicationStore } from '../../../shared/adapters/dynamo/application-store.ts';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { type Consumed, openTable } from '../../../shared/adapters/dynamo/table.ts';
import { httpStack } from '../../../shared/lambda/http.ts';
import { DOCUMENTS_PURPOSE, DRAFT_PURPOSE, type Draft } from '../../../shared/messages/draft.ts';
import { INDEX, KEY_ID, SECRET_ID, TABLE } from '../../adapters/engines.ts';
import { aDocumentSet, aRawForm } from '../../builders/application.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { type Asked, aContext, anHttpEvent } from '../http-event.ts';

export const CAMPAIGN = '2024-open-1';
export const OPENS = Date.parse('2024-06-17T08:00:00+08:00');
export const CLOSES = Date.parse('2024-06-21T18:00:00+08:00');
export const NOON = Date.parse('2024-06-20T12:00:00+08:00');

/** The intake function over real engines, with one published campaign and one draft (`2024-open-2`). */
export const openDesk = async () => {
  const metered: Consumed[] = [];
  const table = openTable({ name: TABLE, index: INDEX, meter: (consumed) => metered.push(consumed) });
  const subkey = countySecret(SECRET_ID);
  const [campaigns, applications] = [campaignStore(table), applicationStore(table)];
  const [identity, sealer, vault] = [identityOf(subkey), sealerOf(subkey), vaultOf(dataKeys(KEY_ID))];
  const handler = httpStack(
    intakeHandler({
      publicUrl: '',
      findCampaign: cachedCampaigns(campaigns),
      applications,
      identity,
      sealer,
      vault,
      newCode: newQueryCode,
    }),
    { renderError: errorPage('141024') },
  );
  const draft = { status: 'draft' as const, version: 0, log: [] };
  for (const code of [CAMPAIGN, '2024-open-2'])
    await campaigns.create({
      campaign: aCampaign({ code }),
      progress: draft,
      createdAt: OPENS - 1,
      createdBy: 'officer01',
    });
  await campaigns.advance(CAMPAIGN, {
    status: 'running',
    version: 1,
    stage: 'registration',
    open: true,
    log: [],
  });

  const call = (asked: Partial<Asked> & { path: string }) =>
    handler(anHttpEvent({ method: 'POST', now: NOON, ...asked }), aContext());

  /** The sealed token that the JSON interface takes for five confirmed documents. */
  const documents = (campaign = CAMPAIGN, expiresAt = CLOSES): Promise<string> =>
    sealer.seal(DOCUMENTS_PURPOSE, { campaign, ...aDocumentSet() }, expiresAt);

  const draftCookie = async (changes: Partial<Draft> = {}, expiresAt = CLOSES): Promise<string> => {
    const value = { campaign: CAMPAIGN, form: aRawForm(), documents: aDocumentSet(), ...changes };
    return `draft-${CAMPAIGN}=${await sealer.seal(DRAFT_PURPOSE, value, expiresAt)}`;
  };

  return {
    metered,
    applications,
    identity,
    sealer,
    vault,
    documents,
    draftCookie,
    /** POST of an application as JSON; `body` as text goes as it is. */
    sendJson: (body: unknown, asked: Partial<Asked> = {}) =>
      call({
        path: `/api/campaigns/${CAMPAIGN}/applications`,
        headers: { 'Content-Type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...asked,
      }),
    /** POST of the form's last page, with these cookies. */
    sendForm: (cookies: readonly string[], asked: Partial<Asked> = {}) =>
      call({
        path: `/campaigns/${CAMPAIGN}/apply/submit`,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'text/html',
          'x-forwarded-proto': 'http',
        },
        cookies,
        body: '',
        ...asked,
      }),
  };
};
export type Desk = Awaited<ReturnType<typeof openDesk>>;
