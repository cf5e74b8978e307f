import type { ComponentChildren } from 'preact';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Draft } from '../../../shared/messages/draft.ts';
import { Countdown } from '../../../shared/web/countdown.tsx';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import type { FieldError } from '../../../shared/web/field-error.ts';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import { isComplete, labelOf, mayOpen, STEPS, type StepId, stepPath } from './steps.ts';

type Props = {
  readonly site: SiteContext;
  readonly campaign: Campaign;
  readonly draft: Draft | undefined;
  readonly step: StepId;
  readonly title: string;
  readonly errors?: readonly FieldError[];
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
};

/** The frame of every page of the form: which campaign, time left, where one is and what is missing, then the errors. */
export function StepFrame({
  site,
  campaign,
  draft,
  step,
  title,
  errors = [],
  scripts = [],
  children,
}: Props) {
  return (
    <SiteFrame
      site={site}
      title={`${errors.length > 0 ? '出错：' : ''}${title} - 报名`}
      scripts={['/assets/countdown.js', ...scripts]}
    >
      <p class="soft small">
        {campaign.title}。距报名截止还有 <Countdown campaign={campaign} now={site.now} />
      </p>
      <ol class="steps" aria-label="报名步骤">
        {STEPS.map((one) => [one.id, labelOf(one, campaign.track)] as const).map(([id, label]) => (
          <li key={id} aria-current={id === step ? 'step' : undefined}>
            {id !== step && mayOpen(id, draft, campaign) ? (
              <a href={stepPath(campaign.code, id)}>{label}</a>
            ) : (
              label
            )}
            {isComplete(id, draft, campaign) && ' ✓'}
          </li>
        ))}
      </ol>
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {children}
    </SiteFrame>
  );
}
