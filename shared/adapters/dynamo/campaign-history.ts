import * as z from 'zod';
import { isCampaignCode } from '../../domain/campaign/code.ts';
import { MARK_KINDS } from '../../domain/model/marking.ts';
import { NO_PANELS } from '../../domain/model/panel.ts';
import { EMPTY_REGISTER } from '../../domain/model/recusal.ts';
import type { CampaignHistory, CampaignHistoryStore } from '../../ports/campaign-history.ts';
import { queryItems, type RawItem } from './commands.ts';
import { fromAssessorSheetItem, fromSettlementItem } from './items/assessment-items.ts';
import { fromCampaignItem } from './items/campaign-item.ts';
import { fromCorrectionItem } from './items/correction-item.ts';
import { fromEntryItem, fromMarkSettlementItem } from './items/marking-items.ts';
import { CALLED_BACK, fromNoticeEventItem, fromSummaryItem } from './items/notice-item.ts';
import { fromPanelMarksItem, fromPanelsItem } from './items/panel-items.ts';
import { fromRegisterItem } from './items/recusal-item.ts';
import { fromRosterItem } from './items/roster-item.ts';
import { fromSheetItem } from './items/sheet-item.ts';
import { fromArrangementItems, fromSittingItem } from './items/sitting-items.ts';
import {
  ASSESSOR_SHEET,
  CORRECTION,
  campaignKey,
  campaignPartition,
  keyIn,
  markingPrefix,
  NOTICE_EVENTS,
  NOTICE_MARKS,
  PANEL_MARKS,
  panelsKey,
  ROSTER,
  recusalsKey,
  SEATS,
  SETTLEMENT,
  SHEETS,
  SITTINGS,
} from './keys.ts';
import type { Table } from './table.ts';

/** What an item of another shape is read as: nothing, and its key is noted. */
const reader = (items: readonly RawItem[]) => {
  const unreadable: string[] = [];
  const sorted = items.map((item) => ({ item, sk: keyIn(item).sk }));
  const read = <T>(item: RawItem, from: (raw: unknown) => T): readonly T[] => {
    try {
      return [from(item)];
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      const { pk, sk } = keyIn(item);
      unreadable.push(`${pk}|${sk}`);
      return [];
    }
  };
  const under = (prefix: string): readonly RawItem[] =>
    sorted.filter(({ sk }) => sk.startsWith(prefix)).map(({ item }) => item);
  const all = <T>(prefix: string, from: (raw: unknown) => T): readonly T[] =>
    under(prefix).flatMap((item) => read(item, from));
  const one = <T>(key: string, from: (raw: unknown) => T): T | undefined =>
    sorted.filter(({ sk }) => sk === key).flatMap(({ item }) => read(item, from))[0];
  return { unreadable, under, all, one, read };
};
type Reader = ReturnType<typeof reader>;

/** Arrangements of seats: the head and the pieces of one lie under one prefix, up to the last `#`. */
const seatingsIn = ({ under, read }: Reader): CampaignHistory['seatings'] => {
  const groups = new Map<string, RawItem[]>();
  for (const item of under(SEATS)) {
    const name = keyIn(item).sk.replace(/[^#]*$/, '');
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups.values()]
    .flatMap((items) => read(items[0] ?? {}, () => fromArrangementItems(items)))
    .filter((arrangement) => arrangement !== undefined)
    .toSorted((a, b) => a.version - b.version);
};

const historyOf = (items: readonly RawItem[], code: string): CampaignHistory => {
  const from = reader(items);
  const { all, one } = from;
  const record = one(campaignKey(code).sk, fromCampaignItem);
  const marks = from.under(NOTICE_MARKS).filter(({ t }) => t !== CALLED_BACK);
  const history = {
    ...(record && { record }),
    corrections: all(CORRECTION, fromCorrectionItem),
    rosters: all(ROSTER, fromRosterItem).map(({ at }) => at),
    sheets: all(SHEETS, fromSheetItem),
    entries: MARK_KINDS.flatMap((kind) => all(`${markingPrefix(kind)}ENTRY#`, fromEntryItem)),
    settlements: MARK_KINDS.flatMap((kind) => all(`${markingPrefix(kind)}SETTLED#`, fromMarkSettlementItem)),
    assessorSheets: all(ASSESSOR_SHEET, fromAssessorSheetItem),
    assessmentSettlements: all(SETTLEMENT, fromSettlementItem),
    panels: one(panelsKey(code).sk, fromPanelsItem) ?? NO_PANELS,
    panelMarks: all(PANEL_MARKS, fromPanelMarksItem),
    register: one(recusalsKey(code).sk, fromRegisterItem) ?? EMPTY_REGISTER,
    sittingLog: all(SITTINGS, fromSittingItem).flatMap(({ log }) => log),
    seatings: seatingsIn(from),
    summaries: marks.flatMap((item) => from.read(item, fromSummaryItem)),
    noticeLog: all(NOTICE_EVENTS, fromNoticeEventItem),
  };
  return { ...history, unreadable: from.unreadable };
};

/** CampaignHistoryStore over the county's table: the campaign's whole partition in one consistent query. */
export const campaignHistory = (table: Table): CampaignHistoryStore => ({
  read: async (code) => {
    if (!isCampaignCode(code)) return undefined;
    const items = await queryItems(table, { by: 'pk', partition: campaignPartition(code) });
    return items.length === 0 ? undefined : historyOf(items, code);
  },
});
