import type { Clause } from '../../../shared/domain/clauses.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';

/** Passages of the plan, each verbatim with its clause. */
export const ClauseList = ({ clauses }: { readonly clauses: readonly Clause[] }) => (
  <ul class="conditions">
    {clauses.map(({ clause, text }) => (
      <li key={clause}>
        {text} <ClauseTag clause={clause} />
      </li>
    ))}
  </ul>
);
