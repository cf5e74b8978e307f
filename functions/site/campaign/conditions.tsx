import { formatDate } from '../../../shared/domain/calendar/format.ts';
import { BARS, CONDITIONS, clauseText } from '../../../shared/domain/clauses.ts';
import type { OpenCampaign } from '../../../shared/domain/model/campaign.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { placeName } from '../../../shared/web/place-name.ts';
import { ClauseList } from './clause-list.tsx';

const MUST_HOLD = CONDITIONS.filter((rule) => rule !== 'open.preference').map(clauseText);
const PREFERENCE = clauseText('open.preference');

/** Conditions and bars in the plan's words, and how this campaign counts age and area. */
export function Conditions({ campaign }: { readonly campaign: OpenCampaign }) {
  const [firstBar] = BARS;
  return (
    <section>
      <h2>应聘条件</h2>
      <p>{MUST_HOLD[0]?.heading}</p>
      <ClauseList clauses={MUST_HOLD} />
      <div class="inset">
        <p>
          <strong>年龄怎么算：</strong>
          {ageReading(campaign)}
        </p>
        <p>
          <strong>报考地：</strong>
          {campaign.area.map(placeName).join('、')}。户籍或居住地，有一项在报考地即可。
        </p>
      </div>
      <h3>同等分数下优先</h3>
      <p>
        {PREFERENCE.text} <ClauseTag clause={PREFERENCE.clause} />
      </p>
      <h2>不得应聘的情形</h2>
      <p>{firstBar === undefined ? '' : clauseText(firstBar).heading}</p>
      <ClauseList clauses={BARS.map(clauseText)} />
    </section>
  );
}

/** Each end of the age range: a birth date when the campaign states one, else full years on its `ageOn` day. */
function ageReading({ ageOn, bornFrom, bornTo }: OpenCampaign): string {
  const oldEnough =
    bornTo === undefined ? `${formatDate(ageOn)} 已满 18 周岁` : `${formatDate(bornTo)}（含）以前出生`;
  const youngEnough =
    bornFrom === undefined
      ? `${formatDate(ageOn)} 未满 36 周岁（35 周岁包括在内）`
      : `${formatDate(bornFrom)}（含）以后出生`;
  return `${oldEnough}，并且 ${youngEnough}。`;
}
