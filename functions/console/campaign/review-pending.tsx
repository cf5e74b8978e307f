import { waitsForAppeal, waitsForReview } from '../../../shared/domain/selection/pending-review.ts';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import type { Fault } from '../http/answer.ts';

/** Somebody whom the review still waits for, with the page where that is settled. */
export type Waiting = { readonly number: string; readonly name: string; readonly kind: 'review' | 'appeal' };

/** Everybody the review waits for, in the order of the worksheet; nobody in another stage. */
export const reviewPending = ({ progress, rows, candidates }: CampaignState): readonly Waiting[] => {
  if (progress.status === 'draft' || progress.stage !== 'review') return [];
  const names = new Map(rows.map(({ number, name }) => [number, name]));
  return candidates.flatMap((one): Waiting[] => {
    const kind = waitsForReview(one) ? 'review' : waitsForAppeal(one) ? 'appeal' : undefined;
    return kind ? [{ number: one.number, name: names.get(one.number) ?? '', kind }] : [];
  });
};

/** The same for programs, beside a refusal to close the review. */
export const pendingFaults = (waiting: readonly Waiting[]): readonly Fault[] =>
  waiting.map(({ number, kind }) => ({
    field: number,
    code: kind === 'review' ? 'review.pending' : 'appeal.open',
    detail: kind === 'review' ? '没有审核结论' : '申诉没有答复',
  }));

/** More than these are on the review page, which has them all. */
const MOST = 50;

type Props = { readonly code: string; readonly waiting: readonly Waiting[] };

/** What keeps the review from being closed, each with a link to where it is settled. */
export function ReviewPending({ code, waiting }: Props) {
  if (waiting.length === 0) return null;
  return (
    <>
      <PendingList
        title="等待审核"
        path={campaignPath(code, '/review')}
        people={waiting.filter(({ kind }) => kind === 'review')}
      />
      <PendingList
        title="申诉待答复"
        path={campaignPath(code, '/appeals')}
        people={waiting.filter(({ kind }) => kind === 'appeal')}
      />
    </>
  );
}

type ListProps = { readonly title: string; readonly path: string; readonly people: readonly Waiting[] };

const PendingList = ({ title, path, people }: ListProps) =>
  people.length === 0 ? null : (
    <details class="more" open={people.length <= MOST}>
      <summary>
        {title}（{people.length}）
      </summary>
      <ul class="worklist">
        {people.slice(0, MOST).map(({ number, name }) => (
          <li key={number}>
            <a href={`${path}/${number}`}>
              {name} <span class="code">{number}</span>
            </a>
          </li>
        ))}
      </ul>
      {people.length > MOST && (
        <p>
          <a class="linklike" href={path}>
            查看全部 {people.length} 份
          </a>
        </p>
      )}
    </details>
  );
