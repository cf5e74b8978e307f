import { FAIRNESS } from '../../../shared/domain/clauses.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import type { RightToKnow } from './right-to-know.ts';

/** How to appeal, have marks checked, object, ask and report. */
export const Ways = ({ ways }: Pick<RightToKnow, 'ways'>) => (
  <section>
    <h2>有疑问怎么办</h2>
    <ul class="conditions">
      {ways.map(({ what, how, until, href, clause }) => (
        <li key={what}>
          <strong>{href === undefined ? what : <a href={href}>{what}</a>}</strong>{' '}
          {clause !== undefined && <ClauseTag clause={clause} />}
          <br />
          {how}
          {until !== undefined && <span class="hint">期限：{until}</span>}
        </li>
      ))}
    </ul>
    <details>
      <summary>方案怎么规定您的权利</summary>
      <p>
        {FAIRNESS.heading}
        {FAIRNESS.text} <ClauseTag clause={FAIRNESS.clause} />
      </p>
    </details>
  </section>
);
