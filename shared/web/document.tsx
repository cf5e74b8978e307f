import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { SITE_STYLES } from './styles.ts';

export type DocumentProps = {
  /** Whole text of the title element. */
  readonly title: string;
  /** A further style sheet, inlined after the site's; give the same text to styleSources. */
  readonly styles?: string;
  /** Paths of islands under /assets; each page reads and submits without them. */
  readonly scripts?: readonly string[];
  readonly bodyClass?: string;
  readonly children: ComponentChildren;
};

/** The html element of every page, public and console. The frames (site-frame.tsx and the console's own) go inside. */
export function Document({ title, styles, scripts = [], bodyClass, children }: DocumentProps) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: SITE_STYLES }} />
        {styles !== undefined && <style dangerouslySetInnerHTML={{ __html: styles }} />}
        {scripts.map((src) => (
          <script key={src} src={src} defer />
        ))}
      </head>
      <body class={bodyClass}>{children}</body>
    </html>
  );
}

/** A Document as the bytes a browser gets. */
export const renderDocument = (document: Parameters<typeof render>[0]): string =>
  `<!doctype html>${render(document)}`;
