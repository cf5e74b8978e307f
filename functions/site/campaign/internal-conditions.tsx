import { formatDate } from '../../../shared/domain/calendar/format.ts';
import {
  INTERNAL_BARS,
  INTERNAL_CONDITIONS,
  INTERNAL_FIRST,
  STAY_ON,
} from '../../../shared/domain/clauses/internal.ts';
import type { InternalCampaign } from '../../../shared/domain/model/campaign.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { ClauseList } from './clause-list.tsx';

/** Who may be selected among serving staff, and who may not, in the plan's words, 四(一). */
export const InternalConditions = ({ campaign }: { readonly campaign: InternalCampaign }) => (
  <section>
    <h2>选聘条件</h2>
    <p>
      {INTERNAL_FIRST.text} <ClauseTag clause={INTERNAL_FIRST.clause} />
    </p>
    <ul class="conditions">
      {INTERNAL_CONDITIONS.map(({ clause, text }) => (
        <li key={text}>
          {text} <ClauseTag clause={clause} />
        </li>
      ))}
    </ul>
    <h2>不得选聘的情形</h2>
    <p>{INTERNAL_BARS[0]?.heading}</p>
    <ClauseList clauses={INTERNAL_BARS} />
    <div class="inset">
      <p>
        <strong>年龄怎么算：</strong>截至 {formatDate(campaign.cutoff)}，男满 60 周岁、女满 55
        周岁的不得选聘，当天满的包括在内。
      </p>
    </div>
    <h3>没有被选聘的</h3>
    <p>
      {STAY_ON.text} <ClauseTag clause={STAY_ON.clause} />
    </p>
  </section>
);
