import { newUploadId } from '../../../shared/adapters/crypto/query-code.ts';
import type { UploadTicket } from '../../../shared/ports/document-store.ts';
import { siteOrigin } from '../../../shared/web/site-origin.ts';
import { campaignPath } from '../campaign-state/load.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';

export type ContractUpload = {
  readonly uploadId: string;
  readonly ticket: UploadTicket<'signed-contract'>;
};

const OWN_PART = 12;

/** Whether an upload was given out for this contract: its id begins with the application number. */
export const isUploadOf = (number: string, uploadId: string): boolean =>
  /^[0-9A-Z]{24}$/.test(uploadId) && uploadId.startsWith(number);

/**
 * A presigned form for the signed copy. It goes straight to the bucket's quarantine, as applicants' documents do: a function takes
 * at most 6 MB, a scanned contract may have 10. The browser comes back to the contract's page with the upload's id.
 */
export const newUpload = async (
  { event }: StaffRequest,
  { bucket, publicUrl }: Services,
  campaign: string,
  number: string,
): Promise<ContractUpload> => {
  const uploadId = `${number}${newUploadId().slice(0, OWN_PART)}`;
  const back = `${siteOrigin(event, publicUrl)}${campaignPath(campaign, `/contracts/${number}`)}`;
  const ticket = await bucket.ticket(campaign, uploadId, 'signed-contract', `${back}?upload=${uploadId}`);
  return { uploadId, ticket };
};
