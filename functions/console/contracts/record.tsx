import { withCampaign } from '../campaign-state/load.ts';
import { refusedWith } from '../http/answer.ts';
import { mattersOf } from '../reveals/matters.ts';
import { recordReveal, taskOfViewer } from '../reveals/reveal.ts';
import { loadContract } from './load.ts';
import { contractPageOf, uploadFor } from './page.tsx';

/** GET /console/campaigns/{code}/contracts/{number}: one contract; to whoever may sign for the county, with an upload form. */
export const contractRecord = withCampaign(async (state, request, services) => {
  const number = request.param('number');
  const file = await loadContract(state, services, number, request.now);
  if (file === undefined) return refusedWith(404, { code: 'contract.unknown' });
  const { person, contract, hold } = file;
  const upload = await uploadFor(state, file, request, services);
  return {
    kind: 'page',
    data: { person, contract, hold: hold ?? null, ...(upload && { upload }) },
    page: await contractPageOf(state, file, request, services),
  };
});

/** GET …/contracts/{number}/copy: sends the browser to the signed copy, readable for five minutes, once that is on record: identity stands in it. */
export const signedCopy = withCampaign(async (state, request, services) => {
  const number = request.param('number');
  const file = await loadContract(state, services, number, request.now);
  const copy = file?.contract.signed?.copy;
  const found = copy && (await services.documents.find(copy.uploadId));
  const verdict = found?.find(({ kind }) => kind === 'signed-contract');
  if (file === undefined || verdict === undefined) return refusedWith(404, { code: 'not-found' });
  await recordReveal(request, services, {
    of: { kind: 'application', number },
    campaign: state.campaign.code,
    page: 'paper',
    task: taskOfViewer(request.staff, mattersOf(state, file.dossier)),
  });
  return { kind: 'redirect', location: await services.bucket.viewUrl(verdict) };
});
