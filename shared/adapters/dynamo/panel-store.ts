import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { isCampaignCode } from '../../domain/campaign/code.ts';
import { NO_PANELS } from '../../domain/model/panel.ts';
import { noticeId } from '../../domain/notices/notice-id.ts';
import type { PanelChange, PanelStore } from '../../ports/panel-store.ts';
import {
  ABSENT,
  type Condition,
  conditionInput,
  follows,
  getItem,
  queryItems,
  type RawItem,
} from './commands.ts';
import { toSlotItem } from './items/interview-slot-item.ts';
import { fromPanelMarksItem, fromPanelsItem, toPanelMarksItem, toPanelsItem } from './items/panel-items.ts';
import { toSheetItem } from './items/sheet-item.ts';
import {
  campaignPartition,
  noticeKey,
  panelMarksKey,
  panelMarksPrefix,
  panelsKey,
  recusalsKey,
} from './keys.ts';
import { NONE_IN_FORCE } from './notice-store.ts';
import type { Table } from './table.ts';
import { checkStep } from './transact.ts';

/** Somebody else changed one of the items, or is changing it at this very moment: either way it has to be read again. */
const LOST = ['ConditionalCheckFailed', 'TransactionConflict'];

const changedAt = ({ sheet, marks, arrangement, slots }: PanelChange): number =>
  sheet?.at ??
  marks?.at ??
  slots?.at(0)?.at ??
  Math.max(0, ...arrangement.panels.map(({ log }) => log.at(-1)?.at ?? 0));

/**
 * PanelStore over the county's table: all panels of a campaign in one item with a version, every version of a panel's marks in
 * one of its own. Each command is one transaction that also checks that the recusal register is still the one it was decided on.
 */
export const panelStore = (table: Table): PanelStore => {
  const put = (item: RawItem, condition?: Condition) => ({
    Put: {
      TableName: table.name,
      Item: marshall(item, { removeUndefinedValues: true }),
      ...(condition && conditionInput(condition)),
    },
  });
  const unchangedRegister = (campaign: string, version: number) => ({
    ConditionCheck: {
      TableName: table.name,
      Key: marshall(recusalsKey(campaign)),
      ...conditionInput(follows(version + 1)),
    },
  });

  const write = async (change: PanelChange): Promise<'written' | 'stale'> => {
    const { campaign, arrangement, register, marks, sheet, slots = [] } = change;
    const items = [
      put(toPanelsItem(campaign, arrangement, changedAt(change)), follows(arrangement.version)),
      unchangedRegister(campaign, register),
      ...(marks ? [put(toPanelMarksItem(campaign, marks), ABSENT)] : []),
      ...(sheet
        ? [
            put(toSheetItem(sheet), ABSENT),
            checkStep(table, noticeKey(noticeId(campaign, sheet.kind)), NONE_IN_FORCE),
          ]
        : []),
      ...slots.map((slot) => put(toSlotItem(slot))),
    ];
    try {
      await table.client.send(new TransactWriteItemsCommand({ TransactItems: items }));
      return 'written';
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      if (error.CancellationReasons?.some(({ Code }) => LOST.includes(Code ?? ''))) return 'stale';
      throw error;
    }
  };

  return {
    write,

    find: async (campaign) => {
      const item = isCampaignCode(campaign) ? await getItem(table, panelsKey(campaign)) : undefined;
      return item === undefined ? NO_PANELS : fromPanelsItem(item);
    },

    marks: async (campaign, panel, version) => {
      const item = version === 0 ? undefined : await getItem(table, panelMarksKey(campaign, panel, version));
      return item && fromPanelMarksItem(item);
    },

    versions: async (campaign, panel) =>
      (
        await queryItems(table, {
          by: 'pk',
          partition: campaignPartition(campaign),
          prefix: panelMarksPrefix(panel),
        })
      ).map(fromPanelMarksItem),
  };
};
