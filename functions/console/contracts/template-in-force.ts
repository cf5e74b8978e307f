import { DEFAULT_TEMPLATE } from '../../../shared/domain/contracts/default-template.ts';
import type { ContractTemplate } from '../../../shared/domain/model/contract.ts';
import type { Services } from '../services.ts';

/** The template that comes with the software: version 0. */
const SHIPPED: ContractTemplate = { version: 0, text: DEFAULT_TEMPLATE, at: 0, by: '' };

/** Every template of the county, the latest first, the shipped one last. */
export const allTemplates = async ({
  contracts,
}: Pick<Services, 'contracts'>): Promise<readonly ContractTemplate[]> => [
  ...(await contracts.templates()),
  SHIPPED,
];

/** The template a contract issued now is made from. */
export const templateInForce = async (services: Pick<Services, 'contracts'>): Promise<ContractTemplate> =>
  (await allTemplates(services))[0] ?? SHIPPED;
