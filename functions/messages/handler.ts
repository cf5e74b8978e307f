import * as z from 'zod';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { applicantTold, noticePublished } from '../../shared/messages/facts.ts';
import { type AnnounceServices, announceNotice } from './announce.ts';
import { type TellServices, tellApplicant } from './tell.ts';

export type MessagesServices = {
  readonly tell: TellServices;
  readonly announce: AnnounceServices;
};

const message = z.lazy(() => z.union([applicantTold, noticePublished]));

/** Worker of the messages queue: tells one applicant, or has everybody told whom a notice concerns. */
export const messagesHandler = ({ tell, announce }: MessagesServices): BatchHandler => {
  const [tellOne, announceOne] = [tellApplicant(tell), announceNotice(announce)];
  return batchStack(message, (fact, sentAt) =>
    fact.type === 'applicant.told' ? tellOne(fact) : announceOne(fact, sentAt),
  );
};
