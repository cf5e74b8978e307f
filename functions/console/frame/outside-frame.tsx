import type { ComponentChildren } from 'preact';
import { Document } from '../../../shared/web/document.tsx';

type OutsideFrameProps = {
  readonly countyName: string;
  readonly title: string;
  readonly children: ComponentChildren;
};

/** The frame of the console's pages for somebody who is not signed in: nothing of any campaign in it. */
export const OutsideFrame = ({ countyName, title, children }: OutsideFrameProps) => (
  <Document title={`${title} - ${countyName}司法局工作台`}>
    <header class="site-head">
      <div class="wrap">
        <a class="site-name" href="/console">
          {countyName}司法局 招聘工作台
        </a>
      </div>
    </header>
    <main class="wrap" id="main">
      {children}
    </main>
  </Document>
);
