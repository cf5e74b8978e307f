import type { DocumentMeta } from '../../../shared/domain/model/application.ts';
import type { UploadKind } from '../../../shared/domain/model/upload.ts';
import type { UploadTicket } from '../../../shared/ports/document-store.ts';
import { describedBy, HintAndError } from '../../../shared/web/field.tsx';

/** How one file gets to the bucket: by the form itself, which the bucket then redirects, or by the island, which may not follow that. */
export type UploadFormTicket<Kind extends UploadKind = UploadKind> = UploadTicket<Kind> & {
  readonly scripted: { readonly fields: UploadTicket['fields']; readonly done: string };
};

type UploadProps = {
  readonly ticket: UploadFormTicket;
  readonly label: string;
  readonly hint?: string;
  readonly file: DocumentMeta | undefined;
  readonly error: string | undefined;
};

/** One file and its way to the bucket, with what is there already. */
export function UploadForm({ ticket, label, hint, file, error }: UploadProps) {
  const { kind } = ticket;
  const field = { name: kind, hint, error };
  return (
    <form
      class="upload"
      method="post"
      action={ticket.url}
      enctype="multipart/form-data"
      data-upload={JSON.stringify(ticket.scripted)}
    >
      {Object.entries(ticket.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class={error === undefined ? 'field' : 'field faulty'}>
        <label for={kind}>
          {label} <FileState file={file} />
        </label>
        <HintAndError {...field} />
        <input
          type="file"
          id={kind}
          name="file"
          accept="image/jpeg,image/png,application/pdf"
          aria-describedby={describedBy(field)}
        />
        <p class="upload-go">
          <button class="button second" type="submit">
            {file === undefined ? '上传' : '换一份上传'}
            <span class="visually-hidden">{label}</span>
          </button>
        </p>
      </div>
    </form>
  );
}

const FileState = ({ file }: { readonly file: DocumentMeta | undefined }) =>
  file === undefined ? (
    <span class="tag past">未上传</span>
  ) : (
    <span class="tag done">
      ✓ 已上传 {file.type} {fileSize(file.size)}
    </span>
  );

/** Size as people read it: 820 KB, 1.4 MB. */
export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
