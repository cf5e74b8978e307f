import type { Declaration, Register } from '../../model/recusal.ts';
import type { Instant } from '../../model/time.ts';

/** Whether a declaration was made before a moment and had not been withdrawn then. */
export const stoodAt = ({ at, withdrawn }: Declaration, moment: Instant): boolean =>
  at < moment && (withdrawn === undefined || withdrawn.at > moment);

/** The register as it was read at a moment: what was declared in that very moment is in it, what was withdrawn then is not. */
export const registerAt = ({ version, declarations }: Register, moment: Instant): Register => ({
  version,
  declarations: declarations
    .filter(({ at }) => at <= moment)
    .map(({ withdrawn, ...one }) =>
      withdrawn !== undefined && withdrawn.at <= moment ? { ...one, withdrawn } : one,
    ),
});
