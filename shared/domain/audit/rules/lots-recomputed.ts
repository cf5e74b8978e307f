import { formatDateTime } from '../../calendar/format.ts';
import type { Draw } from '../../model/panel.ts';
import { lotOrder } from '../../panels/lot-order.ts';
import type { CampaignRule } from '../campaign/evidence.ts';
import { aboutCampaign } from '../campaign/found.ts';

/**
 * Lots that the software drew once more from the seed on record: everybody has the lot that seed and application number give. Of lots that
 * people drew there is nothing to recompute. Source: ADR 020.
 */
export const lotsRecomputed: CampaignRule = (evidence) => {
  const { panels, digests } = evidence;
  const isWrong = ({ method, seed, lots }: Draw): boolean => {
    if (method !== 'software') return false;
    const order = seed === undefined ? [] : lotOrder(seed, Object.keys(lots), digests.sha256);
    return Object.keys(lots).some((number) => lots[number] !== order.indexOf(number) + 1);
  };
  return panels.panels.flatMap(({ id, name, draws }) =>
    draws.flatMap((draw, index) =>
      isWrong(draw)
        ? [
            aboutCampaign(evidence, {
              rule: 'ranking.recomputed',
              facts: `${name}于${formatDateTime(draw.at)}的抽签结果与按记录的随机种子重新计算的不符。`,
              occurrence: `lots ${id} ${index + 1} ${draw.at}`,
            }),
          ]
        : [],
    ),
  );
};
