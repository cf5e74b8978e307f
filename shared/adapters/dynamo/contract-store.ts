import type { FiledNumber } from '../../domain/model/quota.ts';
import type { ContractChange, ContractStore, ContractWritten } from '../../ports/contract-store.ts';
import { ABSENT, getItem, putItem, queryItems } from './commands.ts';
import {
  fromContractItem,
  fromContractTextItem,
  fromPlaceItem,
  fromTemplateItem,
  toContractItem,
  toContractTextItem,
  toPlaceItem,
  toTemplateItem,
} from './items/contract-items.ts';
import { toFiledItem } from './items/quota-items.ts';
import {
  CONTRACT_TEMPLATES,
  campaignKey,
  contractTextKey,
  PLACE_PREFIX,
  QUOTA_PARTITION,
  recordKey,
} from './keys.ts';
import type { Table } from './table.ts';
import { inVersion, put, unchanged, versionedPut, type Write, writeTogether } from './transaction.ts';

const outcomeOf = ([lost]: readonly number[], numberAt: number): ContractWritten => {
  if (lost === undefined) return 'written';
  return lost === numberAt ? 'stale-number' : 'stale';
};

/** The filed number's next version, put last so that anything else that moved is told first. */
const numberPut = (table: Table, filed: FiledNumber, at: number): Write =>
  versionedPut(table, toFiledItem(filed, at));

/** What one command writes; the filed number, if it draws on it, comes last. */
const writesOf = (table: Table, change: ContractChange): readonly Write[] => {
  const { contract, progressVersion, checksVersion, tell, text, taken } = change;
  const at = contract.log.at(-1)?.at ?? 0;
  const edition = contract.text?.edition;
  return [
    versionedPut(table, toContractItem(contract, tell)),
    inVersion(table, campaignKey(contract.campaign), progressVersion),
    unchanged(table, recordKey(contract.number, 'checks'), checksVersion),
    ...(text === undefined || edition === undefined
      ? []
      : [put(table, toContractTextItem(contract.number, edition, text, at), ABSENT)]),
    ...(taken === undefined
      ? []
      : [put(table, toPlaceItem(taken.place), ABSENT), numberPut(table, taken.filed, at)]),
  ];
};

/** ContractStore over the county's table: a contract lies with the records of its applicant, places with the number they draw on. */
export const contractStore = (table: Table): ContractStore => ({
  find: async (number) => {
    const item = await getItem(table, recordKey(number, 'contract'));
    return item && fromContractItem(item);
  },

  save: async (change) => {
    const writes = writesOf(table, change);
    const lost = await writeTogether(table, writes);
    return outcomeOf(lost, change.taken === undefined ? -1 : writes.length - 1);
  },

  text: async (number, edition) => {
    const item = await getItem(table, contractTextKey(number, edition));
    return item && fromContractTextItem(item);
  },

  giveUp: async (place, filed, progressVersion) => {
    const writes = [
      inVersion(table, campaignKey(place.campaign), progressVersion),
      put(table, toPlaceItem(place), ABSENT),
      numberPut(table, filed, place.at),
    ];
    return outcomeOf(await writeTogether(table, writes), writes.length - 1);
  },

  places: async () =>
    (await queryItems(table, { by: 'pk', partition: QUOTA_PARTITION, prefix: PLACE_PREFIX })).map(
      fromPlaceItem,
    ),

  templates: async () =>
    (await queryItems(table, { by: 'pk', partition: CONTRACT_TEMPLATES, newestFirst: true })).map(
      fromTemplateItem,
    ),

  saveTemplate: async (template) =>
    (await putItem(table, toTemplateItem(template), ABSENT)).written ? 'written' : 'stale',
});
