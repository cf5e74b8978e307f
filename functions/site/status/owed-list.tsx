import type { RightToKnow } from './right-to-know.ts';

/** What the applicant has to do now, and by when. */
export function OwedList({ owed }: Pick<RightToKnow, 'owed'>) {
  if (owed.length === 0) return <p>现在没有需要您办理的事。</p>;
  return (
    <ul>
      {owed.map(({ what, by }) => (
        <li key={what}>
          {what}（{by ?? '时间尚未确定，确定后会通知您'}）
        </li>
      ))}
    </ul>
  );
}
