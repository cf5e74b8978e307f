import { isCampaignCode } from '../../domain/campaign/code.ts';
import { NO_PANELS } from '../../domain/model/panel.ts';
import { noticeId } from '../../domain/notices/notice-id.ts';
import type { PanelChange, PanelStore } from '../../ports/panel-store.ts';
import { ABSENT, follows, getItem, queryItems } from './commands.ts';
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
import { check, put, unchanged, writeAll } from './transaction.ts';

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
  const write = (change: PanelChange): Promise<'written' | 'stale'> => {
    const { campaign, arrangement, register, marks, sheet, slots = [] } = change;
    return writeAll(table, [
      put(table, toPanelsItem(campaign, arrangement, changedAt(change)), follows(arrangement.version)),
      unchanged(table, recusalsKey(campaign), register),
      ...(marks ? [put(table, toPanelMarksItem(campaign, marks), ABSENT)] : []),
      ...(sheet
        ? [
            put(table, toSheetItem(sheet), ABSENT),
            check(table, noticeKey(noticeId(campaign, sheet.kind)), NONE_IN_FORCE),
          ]
        : []),
      ...slots.map((slot) => put(table, toSlotItem(slot))),
    ]);
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
