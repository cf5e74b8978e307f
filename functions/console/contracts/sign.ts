import { decideSign, decideStart } from '../../../shared/domain/contracts/decide-sign.ts';
import { stepContract } from '../../../shared/domain/contracts/step.ts';
import type { SignedCopy } from '../../../shared/domain/model/contract.ts';
import type { TakenPlace } from '../../../shared/domain/model/place.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import { isRefusalCode, type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import type { Services } from '../services.ts';
import { contractCommand } from './command.ts';
import { signBody, startBody } from './schema.ts';
import { isUploadOf } from './upload.ts';

/** The verdict on the copy uploaded for this contract. Refusals: `contract.copy-missing`, `contract.copy-faulty` (facts.why). */
export const copyOf = async (
  services: Pick<Services, 'documents'>,
  number: string,
  uploadId: string,
): Promise<Result<SignedCopy, KnownRefusal>> => {
  if (!isUploadOf(number, uploadId)) return refuse('contract.copy-missing', { field: 'upload' });
  const found = (await services.documents.find(uploadId)).find(({ kind }) => kind === 'signed-contract');
  if (found === undefined) return refuse('contract.copy-missing', { field: 'upload' });
  const { fault, sha256, size } = found;
  if (fault === undefined) return accept({ uploadId, sha256, size });
  const why = isRefusalCode(fault) && fault !== 'document.oversize' ? refusalText({ code: fault }).title : '';
  return refuse('contract.copy-faulty', { field: 'upload', facts: { why } });
};

/** POST …/contracts/{number}/sign: the signed copy and the date on it; the place is filled with it. */
export const signContract = contractCommand({
  body: signBody,
  held: true,
  decide: async ({ signedOn, upload }, { state, file, services, actor }) => {
    const { contract, person } = file;
    const legal = stepContract(contract, 'sign', actor);
    if (!legal.ok) return legal;
    const copy = await copyOf(services, person.number, upload);
    if (!copy.ok) return copy;
    const decided = decideSign(contract, signedOn, copy.value, actor);
    if (!decided.ok) return decided;
    const { number, position, office } = person;
    const { startOn = '', endOn = '' } = decided.value.terms ?? {};
    const place: TakenPlace = {
      campaign: state.campaign.code,
      position,
      key: number,
      at: actor.now,
      by: actor.by,
      kind: 'filled',
      places: 1,
      until: endOn,
    };
    const tell = {
      kind: 'contract.signed',
      at: actor.now,
      facts: { position, office, startOn, endOn },
    } as const;
    return { ok: true, value: { contract: decided.value, place, tell } };
  },
});

/** POST …/contracts/{number}/start: somebody came to work; also after the contract stage is closed. */
export const startContract = contractCommand({
  body: startBody,
  held: false,
  decide: ({ startedOn }, { file, actor }) => {
    const decided = decideStart(file.contract, startedOn, actor);
    return decided.ok ? { ok: true, value: { contract: decided.value } } : decided;
  },
});
