import { render } from 'preact-render-to-string';
import type { Notice } from '../domain/model/notice.ts';
import { type Anchor, CheckpointPart } from './notice/checkpoint-part.tsx';
import { ProposedBody } from './notice/proposed-body.tsx';
import { StepBody } from './notice/step-body.tsx';
import { PRINT_STYLES } from './styles/print.ts';

type Props = {
  readonly notice: Notice;
  readonly bureau: string;
  /** Given once the text is frozen: before, nobody knows which checkpoint will be the newest. */
  readonly anchor?: Anchor | undefined;
};

/** The text of a public notice, as it is frozen: everything in it comes from the notice, nothing from later. */
export const NoticeBody = ({ notice, bureau, anchor }: Props) => (
  <>
    {notice.kind === 'proposed' ? (
      <ProposedBody notice={notice} bureau={bureau} />
    ) : (
      <StepBody notice={notice} bureau={bureau} />
    )}
    {anchor && <CheckpointPart {...anchor} />}
  </>
);

/**
 * The body of a notice as HTML: names masked already, no scripts, no styles, no outside references.
 * @param bureau the body that publishes, e.g. 洪洞县司法局.
 * @param anchor the newest checkpoint of the public log.
 */
export const renderNoticeBody = (notice: Notice, bureau: string, anchor: Anchor): string =>
  render(<NoticeBody notice={notice} bureau={bureau} anchor={anchor} />);

/** A frozen body as a file of its own, for download and for other web sites; prints as an official document. */
export const noticeDocument = (title: string, body: string): string =>
  `<!doctype html>${render(
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: PRINT_STYLES }} />
      </head>
      <body>
        <article class="notice" dangerouslySetInnerHTML={{ __html: body }} />
      </body>
    </html>,
  )}`;
