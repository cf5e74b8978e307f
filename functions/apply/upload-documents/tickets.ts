import { DOCUMENT_KINDS } from '../../../shared/domain/model/application.ts';
import type { ApplyServices } from '../services.ts';
import type { DocumentTicket } from './view.tsx';

/**
 * A presigned form per document, for browsers without script and for the island.
 * @param back address the bucket sends a browser back to; the kind is added to it.
 */
export const documentTickets = (
  { bucket }: ApplyServices,
  campaign: string,
  uploadId: string,
  back: string,
): Promise<readonly DocumentTicket[]> =>
  Promise.all(
    DOCUMENT_KINDS.map(async (kind) => {
      const done = `${back}?kind=${kind}`;
      const [plain, scripted] = await Promise.all([
        bucket.ticket(campaign, uploadId, kind, done),
        bucket.ticket(campaign, uploadId, kind),
      ]);
      return { ...plain, scripted: { fields: scripted.fields, done: `${done}&key=${plain.fields.key}` } };
    }),
  );
