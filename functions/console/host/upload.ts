import { digestOf } from '../../../shared/adapters/digest.ts';
import { fileType } from '../../../shared/adapters/documents/file-type.ts';
import { isPolyglot } from '../../../shared/adapters/documents/polyglot.ts';
import { carryOut } from './handler.ts';
import { hostRefused, withHost } from './page.tsx';

/**
 * POST /console/campaigns/{code}/host/approval with `file` (pdf, jpg or png by its bytes, and nothing else besides; at most what one request of the
 * console carries, 4 MiB): kept under its digest, so that what was reported stays what it was.
 */
export const attachApproval = withHost(async (shown, services) => {
  const { file } = shown.request.body;
  if (file === undefined || file.bytes.length === 0)
    return hostRefused({ ...shown, refusal: { code: 'host.file-missing', field: 'file' } });
  const type = fileType(file.bytes);
  if (type === undefined || type === 'other-image' || isPolyglot(type, file.bytes))
    return hostRefused({ ...shown, refusal: { code: 'host.file-type', field: 'file' } });
  const { campaign } = shown.filing;
  const sha256 = digestOf(file.bytes);
  // The bytes first: a record never names a file that is not there.
  await services.approvals.put(campaign, sha256, type, file.bytes);
  const { now: at, staff } = shown.request;
  const kept = { sha256, name: file.name, type, size: file.bytes.length, at, by: staff.account };
  return carryOut({ event: 'attach', file: kept }, shown, services);
});
