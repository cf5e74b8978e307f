import { fullYears } from '../../calendar/age.ts';
import { formatDate } from '../../calendar/format.ts';
import type { OpenCampaign } from '../../model/campaign.ts';
import type { LocalDate } from '../../model/time.ts';

const YOUNGEST = 18;
const OLDEST = 35;

/** One end of the age range as this campaign counts it, and how it is told to people; `dated` when a birth date decides. */
export type AgeBound = {
  readonly dated: boolean;
  readonly says: string;
  readonly admits: (birth: LocalDate) => boolean;
};

/** Young enough: born on or after `bornFrom` when the campaign states it, else not yet 36 on `ageOn`. */
const oldestEnd = ({ bornFrom, ageOn }: OpenCampaign): AgeBound =>
  bornFrom === undefined
    ? {
        dated: false,
        says: `至${formatDate(ageOn)}未满${OLDEST + 1}周岁`,
        admits: (birth) => fullYears(birth, ageOn) <= OLDEST,
      }
    : {
        dated: true,
        says: `出生于${formatDate(bornFrom)}（含）以后`,
        admits: (birth) => birth >= bornFrom,
      };

/** Old enough: born on or before `bornTo` when the campaign states it, else 18 full years on `ageOn`. */
const youngestEnd = ({ bornTo, ageOn }: OpenCampaign): AgeBound =>
  bornTo === undefined
    ? {
        dated: false,
        says: `至${formatDate(ageOn)}已满${YOUNGEST}周岁`,
        admits: (birth) => fullYears(birth, ageOn) >= YOUNGEST,
      }
    : { dated: true, says: `出生于${formatDate(bornTo)}（含）以前`, admits: (birth) => birth <= bornTo };

/**
 * Both ends of 四(二)1(3): 18 to 35 full years inclusive (以上、以下 include the number, 民法典 第1259条) on the campaign's
 * `ageOn`. A birth date stated by the campaign decides instead, for its own end alone and inclusive.
 */
export const ageBounds = (campaign: OpenCampaign): readonly AgeBound[] => [
  oldestEnd(campaign),
  youngestEnd(campaign),
];
