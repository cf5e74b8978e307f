import { OBJECTION_UPLOAD_PATH } from '../../../shared/messages/objection-upload.ts';

type Props = { readonly number: string; readonly code: string };

/** The way from a receipt or an answer page to the page where files are attached. */
export const AttachForm = ({ number, code }: Props) => (
  <form class="no-print" method="post" action={OBJECTION_UPLOAD_PATH}>
    <input type="hidden" name="number" value={number} />
    <input type="hidden" name="code" value={code} />
    <p class="buttons">
      <button class="button second" type="submit">
        上传证明材料
      </button>
    </p>
    <p class="hint">可以不传；最多三份，jpg、png 或 pdf，每份不超过 5 MB。</p>
  </form>
);
