import { printedText } from '../../../shared/domain/contracts/compose-text.ts';
import { maskCitizenId, maskPhone } from '../../../shared/domain/identity/mask.ts';
import { taskOf } from '../../../shared/domain/reveals/task-of.ts';
import { campaignPath, withCampaign } from '../campaign-state/load.ts';
import { refusedWith } from '../http/answer.ts';
import { mattersOf } from '../reveals/matters.ts';
import { asksToReveal, recordReveal } from '../reveals/reveal.ts';
import { loadContract } from './load.ts';
import { PrintedContract } from './printed-contract.tsx';

/**
 * GET /console/campaigns/{code}/contracts/{number}/text: the frozen text as it prints. With ?reveal=yes, for whoever may see
 * identities, the full citizen number stands in it, opened from the vault once that is on record; otherwise it is masked.
 */
export const contractText = withCampaign(async (state, request, services) => {
  const number = request.param('number');
  const file = await loadContract(state, services, number, request.now);
  if (file === undefined) return refusedWith(404, { code: 'contract.unknown' });
  const issued = file.contract.text;
  const stored = issued && (await services.contracts.text(number, issued.edition));
  if (issued === undefined || stored === undefined) return refusedWith(409, { code: 'contract.not-issued' });
  const revealed = asksToReveal(request);
  if (revealed) {
    const task = taskOf(mattersOf(state, file.dossier));
    const of = { kind: 'application', number } as const;
    await recordReveal(request, services, { of, campaign: state.campaign.code, page: 'contract', task });
  }
  const person = await services.vault.open(number, file.dossier.application.sealed);
  const shown = revealed
    ? person
    : { citizenId: maskCitizenId(person.citizenId), phone: maskPhone(person.phone) };
  const text = printedText(stored, shown);
  return {
    kind: 'page',
    data: { text, revealed, ...issued },
    page: {
      title: `合同文本 ${file.person.name}`,
      bodyClass: 'has-notice',
      body: (
        <PrintedContract
          text={text}
          issued={issued}
          revealed={revealed}
          back={campaignPath(state.campaign.code, `/contracts/${number}`)}
        />
      ),
    },
  };
});
