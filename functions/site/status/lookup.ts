import { readBase32 } from '../../../shared/adapters/base32.ts';
import { FAILURES_PER_NUMBER, hourOf } from '../../../shared/domain/attempts.ts';
import { isApplicationNumber } from '../../../shared/domain/identity/application-number.ts';
import { parseCitizenNumber } from '../../../shared/domain/identity/citizen-number.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { Identity } from '../../../shared/ports/vault.ts';
import { type Asker, failuresFrom } from '../own/asker.ts';

  if (isSameCode(dossier && codeInForce(dossier), digest) && dossier) return accept(dossier);
  if (isSameCode(deletion?.codeDigest, digest) && deletion) return deletedBy('application.deleted', deletion);
  await Promise.all([applications.countFailedLookup(number, hour), fromAddress.count()]);
  return refuse('status.not-found');
}

async function numberOf(lookup: Lookup, identity: Identity): Promise<string | undefined> {
  if (lookup.number.trim() !== '') {
    const number = readBase32(lookup.number);
    return isApplicationNumber(number) ? number : undefined;
  }
  const person = parseCitizenNumber(lookup.citizenId.replace(/\s/g, ''));
  return person.ok ? identity.numberOf(lookup.campaign, person.value.citizenId) : undefined;
}
