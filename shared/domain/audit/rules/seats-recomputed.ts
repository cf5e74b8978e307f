import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import type { Arrangement } from '../../model/sitting.ts';
import { arrangeSeats, type Places, seatLatecomers } from '../../sitting/seats.ts';
import type { CampaignEvidence, CampaignRule } from '../campaign/evidence.ts';
import { aboutCampaign } from '../campaign/found.ts';

/** The seats an arrangement must have: everybody anew, or those without a seat beside the arrangement before. */
const seatsOf = (
  { digests, sittingLog }: CampaignEvidence,
  { version, seed, seats, rooms }: Arrangement,
  previous: Arrangement | undefined,
): Places | undefined => {
  const people = Object.keys(seats);
  const orderOf = digests.seatOrder(seed);
  const isLate = sittingLog.some(({ what, arrangement }) => what === 'late' && arrangement === version);
  if (!isLate || previous === undefined) {
    const arranged = arrangeSeats(people, rooms, orderOf);
    return arranged.ok ? arranged.value : undefined;
  }
  const late = seatLatecomers(previous.seats, people, rooms, orderOf);
  return late.ok ? { ...previous.seats, ...late.value } : undefined;
};

const about = (evidence: CampaignEvidence, { version, at }: Arrangement, fault: string): Found =>
  aboutCampaign(evidence, {
    rule: 'ranking.recomputed',
    facts: `第 ${version} 次考场编排（${formatDateTime(at)}）${fault}。`,
    occurrence: `seats ${version} ${fault}`,
  });

/**
 * Seats once more from the seed on record, which every later arrangement keeps: everybody sits where seed, rooms and application numbers
 * put them. Source: ADR 019.
 */
export const seatsRecomputed: CampaignRule = (evidence) =>
  evidence.seatings.flatMap((arrangement, index) => {
    const previous = evidence.seatings[index - 1];
    if (previous !== undefined && previous.seed !== arrangement.seed)
      return [about(evidence, arrangement, '换了随机种子')];
    const expected = seatsOf(evidence, arrangement, previous);
    const moved = Object.entries(arrangement.seats).filter(
      ([number, { room, seat }]) => expected?.[number]?.room !== room || expected[number]?.seat !== seat,
    ).length;
    return moved === 0
      ? []
      : [about(evidence, arrangement, `有 ${moved} 人的座位与按记录的随机种子重新计算的不符`)];
  });
