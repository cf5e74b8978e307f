import type { Recomputed } from '../../shared/domain/audit/rules/application-evidence.ts';
import type { Campaign } from '../../shared/domain/model/campaign.ts';
import { screenApplication } from '../../shared/domain/rules/screen-application.ts';
import type { StoredApplication } from '../../shared/ports/application-store.ts';
import type { Vault } from '../../shared/ports/vault.ts';

/** What KMS says of a key that is none, or not one of ours; anything else it says may be different the next time. */
const FORGED = ['InvalidCiphertextException', 'IncorrectKeyException', 'ValidationException'];

/** Whether the failure is that of a service, which the message is told again for, and not that of what was to be opened. */
const isOfService = (error: unknown): boolean =>
  error instanceof Error && '$metadata' in error && !FORGED.includes(error.name);

const openedNumber = async (
  { number, sealed }: StoredApplication,
  vault: Pick<Vault, 'open'>,
): Promise<string | undefined> => {
  try {
    return (await vault.open(number, sealed)).citizenId;
  } catch (error) {
    if (isOfService(error)) throw error;
    return undefined;
  }
};

/**
 * What the machine finds on the declarations in force, as the screening worker asked it.
 * @param isOnRoster only asked on the internal track.
 */
export const recompute = async (
  application: StoredApplication,
  campaign: Campaign,
  isOnRoster: () => Promise<boolean>,
  vault: Pick<Vault, 'open'>,
): Promise<Recomputed> => {
  const citizenId = await openedNumber(application, vault);
  if (citizenId === undefined) return { kind: 'sealed' };
  const onRoster = application.track === 'internal' && (await isOnRoster());
  return { kind: 'found', findings: screenApplication({ ...application, citizenId }, campaign, onRoster) };
};
