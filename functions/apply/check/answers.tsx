import type { ComponentChildren } from 'preact';

/** Label, answer, and a key where the label is not a text. */
export type Answer = readonly [label: ComponentChildren, answer: string, key?: string];

type Props = { readonly heading: string; readonly href: string; readonly answers: readonly Answer[] };

/** One part of what was filled in, with the way back to it. */
export const Answers = ({ heading, href, answers }: Props) => (
  <section>
    <h2>{heading}</h2>
    <dl class="answers">
      {answers.map(([label, answer, key]) => (
        <div key={key ?? label}>
          <dt>{label}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
    <p>
      <a class="linklike" href={href}>
        修改{heading}
      </a>
    </p>
  </section>
);
