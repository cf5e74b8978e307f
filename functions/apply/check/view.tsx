import { FIELD_LABELS } from '../../../shared/domain/field-labels.ts';
import { DOCUMENT_LABELS, EDUCATION_LABELS } from '../../../shared/domain/labels.ts';
import { DOCUMENT_KINDS, EDUCATION_LEVELS } from '../../../shared/domain/model/application.ts';
import type { Campaign, TrackId } from '../../../shared/domain/model/campaign.ts';
import type { Draft } from '../../../shared/messages/draft.ts';
import { DeclarationLabel } from '../../../shared/web/form/declaration-fields.tsx';
import { declarationsOf, speaksAgainst } from '../../../shared/web/form/declarations.ts';
import { placeName } from '../../../shared/web/place-name.ts';
import type { SiteContext } from '../../../shared/web/site-frame.tsx';
import { StepFrame } from '../journey/frame.tsx';
import { stepPath } from '../journey/steps.ts';
import { fileSize } from '../upload-documents/upload-form.tsx';
import { type Answer, Answers } from './answers.tsx';

type Props = { readonly site: SiteContext; readonly campaign: Campaign; readonly draft: Draft };

/** Everything once more before it is handed in, each part with the way back to it. */
export function CheckPage({ site, campaign, draft }: Props) {
  const { code } = campaign;
  const { track } = campaign;
  const barred = declarationsOf(track).filter((one) => speaksAgainst(one, draft.form));
  return (
    <StepFrame site={site} campaign={campaign} draft={draft} step="check" title="核对并提交">
      <p>请逐项核对。报名截止前可以凭报名号和查询码更正；每人限报一个岗位。</p>
      <Answers heading="身份" href={stepPath(code, 'identity')} answers={identityOf(campaign, draft)} />
      <Answers
        heading={track === 'open' ? '学历和经历' : '学历'}
        href={stepPath(code, 'education')}
        answers={educationOf(draft, track)}
      />
      <Answers heading="本人声明" href={stepPath(code, 'declarations')} answers={declaredOf(draft, track)} />
      <Answers heading="材料" href={stepPath(code, 'documents')} answers={documentsOf(draft)} />
      {barred.length > 0 && (
        <div class="inset warn">
          <p>
            {track === 'open'
              ? `您声明有不得招聘的情形（${barred.length} 项）。`
              : `您的声明有 ${barred.length} 项不符合选聘条件。`}
            仍可提交，但资格审查将据此判定不符合条件。
          </p>
        </div>
      )}
      <form method="post" action={`${stepPath(code, 'start')}/submit`}>
        <p>提交即表示：以上内容真实，由本人填写。</p>
        <p class="buttons">
          <button class="button" type="submit">
            确认无误，提交报名
          </button>
        </p>
      </form>
    </StepFrame>
  );
}

const textOf = (draft: Draft, field: keyof Draft['form']): string => String(draft.form[field] ?? '');

function identityOf({ positions }: Campaign, draft: Draft): readonly Answer[] {
  const position = positions.find(({ code }) => code === draft.form.position);
  return [
    [FIELD_LABELS.name, textOf(draft, 'name')],
    [FIELD_LABELS.citizen_id, grouped(textOf(draft, 'citizen_id'))],
    [FIELD_LABELS.phone, textOf(draft, 'phone')],
    [FIELD_LABELS.position, position === undefined ? '' : `${position.code} ${position.office}`],
  ];
}

const grouped = (citizenId: string): string =>
  [citizenId.slice(0, 6), citizenId.slice(6, 14), citizenId.slice(14)].join(' ');

function educationOf(draft: Draft, track: TrackId): readonly Answer[] {
  const level = EDUCATION_LEVELS.find((known) => known === draft.form.education);
  const ticked = (['law_qualification', 'law_graduate', 'political_legal_experience'] as const).filter(
    (field) => draft.form[field] === 'yes',
  );
  const common: readonly Answer[] = [
    [FIELD_LABELS.education, level === undefined ? '' : EDUCATION_LABELS[level]],
    [FIELD_LABELS.major, textOf(draft, 'major') || '未填写'],
  ];
  if (track === 'internal') return common;
  return [
    ...common,
    [FIELD_LABELS.experience, textOf(draft, 'experience') || '未填写'],
    [FIELD_LABELS.household_code, placeName(textOf(draft, 'household_code'))],
    [FIELD_LABELS.residence_code, placeName(textOf(draft, 'residence_code'))],
    [
      '同等分数优先的情形',
      ticked.length === 0
        ? '没有勾选'
        : ticked.map((field) => FIELD_LABELS[field].replace('是否', '')).join('；'),
    ],
  ];
}

const declaredOf = (draft: Draft, track: TrackId): readonly Answer[] =>
  declarationsOf(track).map((declaration) => [
    <DeclarationLabel declaration={declaration} />,
    { yes: '是', no: '否' }[textOf(draft, declaration.field)] ?? '未填写',
    declaration.field,
  ]);

const documentsOf = (draft: Draft): readonly Answer[] =>
  DOCUMENT_KINDS.map((kind) => {
    const file = draft.documents?.files[kind];
    return [DOCUMENT_LABELS[kind], file === undefined ? '未上传' : `${file.type}，${fileSize(file.size)}`];
  });
