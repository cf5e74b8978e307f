import type { AssessmentStore, StoredAssessorSheet } from '../../ports/assessment-store.ts';
import { ABSENT, putItem, queryItems } from './commands.ts';
import {
  fromAssessorSheetItem,
  fromSettlementItem,
  toAssessorSheetItem,
  toSettlementItem,
} from './items/assessment-items.ts';
import { ASSESSOR_SHEET, campaignPartition, SETTLEMENT } from './keys.ts';
import type { Table } from './table.ts';

/** The highest version of each assessor, in the order of their accounts. */
const latestOfEach = (sheets: readonly StoredAssessorSheet[]): readonly StoredAssessorSheet[] => {
  const latest = new Map<string, StoredAssessorSheet>();
  for (const sheet of sheets) {
    const known = latest.get(sheet.assessor);
    if (known === undefined || known.version < sheet.version) latest.set(sheet.assessor, sheet);
  }
  return [...latest.values()].sort((a, b) => (a.assessor < b.assessor ? -1 : 1));
};

/** AssessmentStore over the county's table: one immutable item per imported sheet, one per settled difference. */
export const assessmentStore = (table: Table): AssessmentStore => {
  const itemsUnder = (campaign: string, prefix: string) =>
    queryItems(table, { by: 'pk', partition: campaignPartition(campaign), prefix });
  return {
    add: async (sheet) =>
      (await putItem(table, toAssessorSheetItem(sheet), ABSENT)).written ? 'written' : 'stale',

    settle: async (settlement) =>
      (await putItem(table, toSettlementItem(settlement), ABSENT)).written ? 'written' : 'exists',

    find: async (campaign) => {
      const [sheets, settlements] = await Promise.all([
        itemsUnder(campaign, ASSESSOR_SHEET),
        itemsUnder(campaign, SETTLEMENT),
      ]);
      return {
        sheets: latestOfEach(sheets.map(fromAssessorSheetItem)),
        settlements: settlements.map(fromSettlementItem),
      };
    },
  };
};
