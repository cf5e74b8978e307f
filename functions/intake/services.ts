import type { FindCampaign } from '../../shared/adapters/cached-campaigns.ts';
import type { ApplicationStore } from '../../shared/ports/application-store.ts';
import type { Identity, Sealer, Vault } from '../../shared/ports/vault.ts';

/** What accepting an application needs of the outside world. */
export type IntakeServices = {
  /** PUBLIC_URL; empty: the request's own host. */
  readonly publicUrl: string;
  readonly findCampaign: FindCampaign;
  readonly applications: Pick<ApplicationStore, 'accept' | 'excess'>;
  readonly identity: Identity;
  readonly vault: Pick<Vault, 'seal'>;
  readonly sealer: Sealer;
  /** A new query code: 8 base-32 characters. */
  readonly newCode: () => string;
};
