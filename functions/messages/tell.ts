import type { FindCampaign } from '../../shared/adapters/cached-campaigns.ts';
import { digestOf } from '../../shared/adapters/digest.ts';
import type { TrackId } from '../../shared/domain/model/campaign.ts';
import { isConcernedBy } from '../../shared/domain/told/audience.ts';
import { plainFacts } from '../../shared/domain/told/facts.ts';
import { slotOf } from '../../shared/domain/told/slot.ts';
import { afterFailure } from '../../shared/domain/told/sms.ts';
import { toldText } from '../../shared/domain/told/texts.ts';
import type { ApplicantTold } from '../../shared/messages/facts.ts';
import type { ApplicationStore, Dossier, StoredApplication } from '../../shared/ports/application-store.ts';
import type { MessageStore, ToldMessage } from '../../shared/ports/message-store.ts';
import type { SmsGateway } from '../../shared/ports/sms-gateway.ts';
import type { Vault } from '../../shared/ports/vault.ts';

export type TellServices = {
  /** The body that recruits, e.g. 洪洞县司法局. */
  readonly bureau: string;
  readonly findCampaign: FindCampaign;
  readonly applications: Pick<ApplicationStore, 'findDossier'>;
  readonly messages: Pick<MessageStore, 'keep' | 'markSms'>;
  readonly vault: Pick<Vault, 'open'>;
  /** Absent: the county has none, and messages are in the site only. */
  readonly gateway?: SmsGateway | undefined;
};

/** Tried again by the queue when it fails; the in-site message stays stored and says how often that was. */
const sendSms = async (
  { messages, vault }: TellServices,
  gateway: SmsGateway,
  message: ToldMessage,
  { sealed }: StoredApplication,
  text: string,
): Promise<void> => {
  const { number, kind, at } = message;
  try {
    const { phone: to } = await vault.open(number, sealed);
    // The gateway learns no application number: its id is a digest of ours.
    await gateway.send({ v: 1, id: digestOf(message.id), at, to, text, kind });
  } catch (error) {
    await messages.markSms(message, afterFailure(message.sms));
    throw error;
  }
  await messages.markSms(message, { ...message.sms, state: 'delivered' });
};

const isConcerned = (notice: string, track: TrackId, { released, checks }: Dossier): boolean =>
  isConcernedBy(notice, track, released, checks?.withdrew);

/**
 * Tells one applicant one thing, once: in the site first, whatever becomes of the short message; then by SMS where the county has
 * a gateway. A message that comes again finds itself stored, and sent where it was.
 * @throws when there is no such application, or the gateway does not take the message.
 */
export const tellApplicant =
  (services: TellServices) =>
  async ({ id, number, kind, at, facts }: ApplicantTold): Promise<void> => {
    const { findCampaign, applications, bureau, gateway } = services;
    const dossier = await applications.findDossier(number);
    const code = dossier?.application.campaign ?? '';
    const record = await findCampaign(code, at);
    if (!record || !dossier) throw new Error(`no application ${number} to tell of ${kind}`);
    const { track, title: campaign } = record.campaign;
    if (kind === 'result.published' && !isConcerned(String(facts?.notice), track, dossier)) return;
    const context = { campaign, bureau };
    const { title, text } = toldText(kind, facts, context);
    const plain = plainFacts(facts);
    const message = await services.messages.keep({
      ...{ ...slotOf(id, number, at, plain), number, kind, at, campaign: code, toldBy: id, facts: plain },
      ...{ title, text },
      sms: { state: gateway ? 'waiting' : 'none', tries: 0 },
    });
    // Notice and closing may come at the same moment: the one that was stored sends, and is tried again, by itself.
    if (!gateway || message.toldBy !== id || message.sms.state === 'delivered') return;
    const { sms } = toldText(message.kind, message.facts, context);
    await sendSms(services, gateway, message, dossier.application, sms);
  };
