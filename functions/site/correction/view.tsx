import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import type { CorrectionPass } from '../../../shared/messages/correction.ts';
import { Countdown } from '../../../shared/web/countdown.tsx';
import { ErrorSummary } from '../../../shared/web/error-summary.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { TextField } from '../../../shared/web/fields.tsx';
import { DeclarationFields } from '../../../shared/web/form/declaration-fields.tsx';
import { EducationFields } from '../../../shared/web/form/education-fields.tsx';
import { PositionField } from '../../../shared/web/form/position-field.tsx';
import type { Typed } from '../../../shared/web/form/typed.ts';
import { groupCode } from '../../../shared/web/group-code.ts';
import { RefusalNote } from '../../../shared/web/refusal-note.tsx';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import type { Own } from '../own/find-own.ts';
import { correctionPath } from './begin.ts';
import { PapersPart } from './papers-part.tsx';

export type CorrectionView = {
  readonly site: SiteContext;
  readonly own: Own;
  /** A new upload of the documents, as far as it has come. */
  readonly papers: CorrectionPass['papers'];
  readonly complete: boolean;
};

type Props = CorrectionView & {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly refusal?: KnownRefusal;
};

/** The whole application on one page, filled in but for the citizen number, which never changes, and the sealed phone number. */
export function CorrectionPage({ site, own, papers, complete, typed, errors, refusal }: Props) {
  const { campaign } = own.record;
  const { number, version = 1 } = own.dossier.application;
  const parts = { track: campaign.track, typed, errors };
  return (
    <SiteFrame
      site={site}
      title={`${errors.length > 0 || refusal ? '出错：' : ''}更正报名信息`}
      section="status"
      scripts={['/assets/countdown.js', '/assets/other-region.js', '/assets/unsaved.js']}
    >
      <p class="soft small">
        {campaign.title}。距报名截止还有 <Countdown campaign={campaign} now={site.now} />
      </p>
      <ErrorSummary errors={errors} />
      {refusal !== undefined && <RefusalNote {...refusalText(refusal)} />}
      <h1>更正报名信息</h1>
      <p>
        报名号 <span class="code">{groupCode(number)}</span>，现为第 {version}{' '}
        版。报名截止前可以更正；每一版都会保留，工作人员能够看到改了什么。报名号和查询码不变。更正后重新进行软件核对。
      </p>
      <PapersPart campaign={campaign.code} papers={papers} complete={complete} />
      <form method="post" action={correctionPath(campaign.code)} novalidate>
        <h2>身份</h2>
        <TextField
          name="name"
          label="姓名"
          hint="与身份证一致"
          value={typed.name}
          error={errorOf(errors, 'name')}
          autocomplete="name"
        />
        <PositionField
          positions={campaign.positions}
          hint="限报一个"
          value={typed.position}
          error={errorOf(errors, 'position')}
        />
        <PhonePart typed={typed} errors={errors} />
        <h2>{campaign.track === 'open' ? '学历和经历' : '学历'}</h2>
        <EducationFields {...parts} firstSix="" />
        <h2>本人声明</h2>
        <DeclarationFields {...parts} />
        <p class="buttons">
          <button class="button" type="submit">
            下一步：核对更正
          </button>
          <span class="soft" data-unsaved role="status" />
        </p>
      </form>
    </SiteFrame>
  );
}

/** The phone number is stored so that this page cannot read it; a new one comes with the citizen number it is locked up with. */
const PhonePart = ({ typed, errors }: Pick<Props, 'typed' | 'errors'>) => (
  <details
    class="more"
    open={
      (typed.phone ?? '') + (typed.citizen_id ?? '') !== '' || errors.some(({ field }) => isPhonePart(field))
    }
  >
    <summary>更换手机号码（不换的不用填）</summary>
    <p class="hint">
      原手机号码加密保存，本页不显示。更换时请一并填写报名时的居民身份证号码；身份证号码本身不能更改。
    </p>
    <TextField
      name="phone"
      label="新手机号码"
      type="tel"
      inputmode="tel"
      value={typed.phone}
      error={errorOf(errors, 'phone')}
      autocomplete="tel-national"
      maxlength={20}
    />
    <TextField
      name="citizen_id"
      label="居民身份证号码（核对用）"
      value={typed.citizen_id}
      error={errorOf(errors, 'citizen_id')}
      autocomplete="off"
      maxlength={24}
    />
  </details>
);

const isPhonePart = (field: string): boolean => field === 'phone' || field === 'citizen_id';
