import { bureauOf } from '../../../shared/adapters/county-name.ts';
import { digestOf } from '../../../shared/adapters/digest.ts';
import { checkTerms } from '../../../shared/domain/contracts/check-terms.ts';
import { composeText } from '../../../shared/domain/contracts/compose-text.ts';
import { decideIssue, nextEdition } from '../../../shared/domain/contracts/decide-issue.ts';
import { contractCommand } from './command.ts';
import { issueBody } from './schema.ts';
import { templateInForce } from './template-in-force.ts';

/** POST …/contracts/{number}/issue: the terms, and the text made from the county's template, frozen with its digest. */
export const issueContract = contractCommand({
  body: issueBody,
  held: true,
  decide: async (body, { state, file, services, actor }) => {
    const { person, contract, dossier } = file;
    const terms = checkTerms(body, person.lastDay, actor.now);
    if (!terms.ok) return terms;
    const template = await templateInForce(services);
    const { name, sex } = dossier.application;
    const { number, position, office } = person;
    const { title } = state.campaign;
    const facts = { bureau: bureauOf(services.county), name, sex, number, title, position, office };
    const text = composeText(template.text, { ...facts, terms: terms.value });
    const issued = {
      edition: nextEdition(contract),
      templateVersion: template.version,
      sha256: digestOf(Buffer.from(text)),
    };
    const decided = decideIssue(contract, terms.value, issued, body.reason, actor);
    if (!decided.ok) return decided;
    const { startOn, endOn, signBy } = terms.value;
    const tell = {
      kind: 'contract.offered',
      at: actor.now,
      facts: { position, office, startOn, endOn, signBy },
    } as const;
    return { ok: true, value: { contract: decided.value, text, tell } };
  },
});
