import { formatDate, localDate } from '../../domain/calendar/format.ts';
import type { Notice } from '../../domain/model/notice.ts';

/** Issuing bureau and date, at the end (GB/T 9704—2012, 7.3.5). */
export const Sign = ({ notice, bureau }: { readonly notice: Notice; readonly bureau: string }) => (
  <p class="sign">
    {bureau}
    <br />
    {formatDate(localDate(notice.publishedAt))}
  </p>
);
