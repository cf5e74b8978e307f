import type { Notice } from '../../../shared/domain/model/notice.ts';
import type { NoticeSupplement } from '../../../shared/domain/model/supplement.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { checkObjectionPeriod } from '../../../shared/domain/objections/period.ts';

type Props = {
  readonly notice: Notice;
  readonly supplements: readonly NoticeSupplement[];
  readonly now: Instant;
};

/** The way to object online while the period runs, and to what became of an objection. */
export function ObjectionLink({ notice, supplements, now }: Props) {
  const open = checkObjectionPeriod(notice, supplements, undefined, now).ok;
  return (
    <p class="buttons">
      {open && (
        <a class="button" href={`/notices/${notice.id}/objections/new`}>
          在网上提出异议
        </a>
      )}
      <a class={open ? 'linklike' : 'button second'} href="/objections">
        查询异议的答复
      </a>
    </p>
  );
}
