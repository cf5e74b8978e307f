import type { ComponentChildren } from 'preact';

type PictureProps = {
  readonly id: string;
  readonly title: string;
  /** Everything the picture shows, in words. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
};

/** A picture drawn on the server: scales with the page, prints, needs no script, and says all it shows to who cannot see it. */
export const Picture = ({ id, title, text, width, height, children }: PictureProps) => (
  <svg
    role="img"
    aria-labelledby={`${id}-title ${id}-text`}
    viewBox={`0 0 ${width} ${height}`}
    width="100%"
    preserveAspectRatio="xMinYMin meet"
    fill="#1b1b1b"
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-text`}>{text}</desc>
    {children}
  </svg>
);
