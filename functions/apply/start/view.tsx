import { CONSENT_VERSION, consentTexts } from '../../../shared/domain/intake/consent-texts.ts';
import { DOCUMENT_LABELS } from '../../../shared/domain/labels.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/model/application.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Draft } from '../../../shared/messages/draft.ts';
import { Checks } from '../../../shared/web/choices.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import type { SiteContext } from '../../../shared/web/site-frame.tsx';
import { StepFrame } from '../journey/frame.tsx';
import { firstIncomplete, stepPath } from '../journey/steps.ts';

type Props = {
  readonly site: SiteContext;
  readonly campaign: Campaign;
  readonly draft: Draft | undefined;
  readonly ticked: readonly string[];
  readonly errors: readonly FieldError[];
};

const wording = ({ track }: Campaign) => consentTexts(CONSENT_VERSION, track);

/** The first page: what is needed, and the two consents, each of its own (个人信息保护法 14, 29). */
export const StartPage = ({ site, campaign, draft, ticked, errors }: Props) => (
  <StepFrame site={site} campaign={campaign} draft={draft} step="start" title="报名前的说明" errors={errors}>
    {draft !== undefined && <GoOn campaign={campaign} draft={draft} />}
    <p>请准备好这些材料的照片或扫描件（jpg、png 或 pdf，每份不超过 5 MB）：</p>
    <ul>
      {DOCUMENT_KINDS.map((kind) => (
        <li key={kind}>{DOCUMENT_LABELS[kind]}</li>
      ))}
    </ul>
    <p>
      每填完一页会自动保存在这部手机（电脑）的这个浏览器里，报名截止前可以接着填。换手机或换浏览器要重新填。每人限报一个岗位；提交后，报名截止前可以更正，每一次的内容都会保留。
    </p>
    <form method="post" action={`${stepPath(campaign.code, 'start')}/start`} novalidate>
      <Checks
        name="consents-personal"
        label="个人信息"
        error={errorOf(errors, 'consent')}
        hint={
          <>
            {site.countyName}司法局{wording(campaign)?.personal.about}详见
            <a href="/privacy">个人信息保护说明</a>。
          </>
        }
        boxes={[{ name: 'consent', label: wording(campaign)?.personal.box ?? '' }]}
        ticked={ticked}
      />
      <Checks
        name="consents-sensitive"
        label="敏感个人信息（单独同意）"
        error={errorOf(errors, 'consent_sensitive')}
        hint={wording(campaign)?.sensitive.about}
        boxes={[{ name: 'consent_sensitive', label: wording(campaign)?.sensitive.box ?? '' }]}
        ticked={ticked}
      />
      <p class="buttons">
        <button class="button" type="submit">
          同意并开始填写
        </button>
      </p>
    </form>
  </StepFrame>
);

/** For whoever comes back: go on, or clear a draft off a shared phone. */
const GoOn = ({ campaign, draft }: { readonly campaign: Campaign; readonly draft: Draft }) => (
  <div class="panel">
    <p>这个浏览器里有一份没有提交的报名。</p>
    <p>
      <a class="button" href={stepPath(campaign.code, firstIncomplete(draft, campaign))}>
        接着填写
      </a>
    </p>
    <form method="post" action={`${stepPath(campaign.code, 'start')}/discard`}>
      <button class="button second" type="submit">
        清除，重新填写
      </button>
    </form>
  </div>
);
