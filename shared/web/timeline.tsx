import type { ComponentChildren } from 'preact';

export type TimelineStep = {
  readonly key: string;
  readonly title: string;
  /** `end`: the procedure ended here for this person. */
  readonly state: 'done' | 'now' | 'next' | 'end';
  readonly when?: string;
  readonly detail?: ComponentChildren;
};

const STATES = {
  done: { mark: '✓', label: '已完成' },
  now: { mark: '●', label: '正在进行' },
  next: { mark: '', label: '未开始' },
  end: { mark: '×', label: '到此为止' },
} as const;

/** Stages from top to bottom; each says its state in words, never by colour alone. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  return (
    <ol class="timeline">
      {steps.map((step) => (
        <li key={step.key} class={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span class="dot" aria-hidden="true">
            {STATES[step.state].mark}
          </span>
          <span class="what">{step.title}</span>
          <span class="state">{STATES[step.state].label}</span>
          {step.when !== undefined && <p class="soft small">{step.when}</p>}
          {step.detail}
        </li>
      ))}
    </ol>
  );
}
