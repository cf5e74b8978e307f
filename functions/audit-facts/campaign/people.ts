import { recordKey } from '../../../shared/adapters/dynamo/keys.ts';
import type { Person } from '../../../shared/domain/audit/campaign/evidence.ts';
import { inParallel } from '../../../shared/lambda/in-parallel.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import { readable, sortedOut } from './readable.ts';
import { type CampaignAuditServices, WIDTH } from './services.ts';

const personOf = ({ application, ...records }: Dossier): Person => {
  const { number, position, name, sex, submittedAt } = application;
  const { screening, review, appeal, checks, offer, contract, released, scoreReviews = [] } = records;
  return {
    ...{ number, position, name, sex, submittedAt, scoreReviews },
    preferred: application.track !== 'internal' && Object.values(application.preference).some(Boolean),
    ...(screening && { screening }),
    ...(review && { review }),
    ...(appeal && { appeal }),
    ...(checks && { checks }),
    ...(offer && { offer }),
    ...(contract && { contract }),
    ...(released && { released }),
  };
};

/** Everybody who applied, in the order of the worksheet, each dossier read consistently. */
export const readPeople = async (
  code: string,
  { applications }: Pick<CampaignAuditServices, 'applications'>,
): Promise<{ readonly values: readonly Person[]; readonly unreadable: readonly string[] }> => {
  const rows = await applications.worksheet(code);
  const read = await inParallel(rows, WIDTH, ({ number }) => {
    const { pk } = recordKey(number, 'application');
    return readable(pk, () => applications.findDossier(number));
  });
  const { values, unreadable } = sortedOut(read);
  return { unreadable, values: values.flatMap((dossier) => (dossier ? [personOf(dossier)] : [])) };
};
