import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { EDUCATION_LABELS, SEX_LABELS } from '../../../shared/domain/labels.ts';
import type { Application, PreferenceGrounds } from '../../../shared/domain/model/application.ts';
import { consentFact } from '../../../shared/web/form/consent-fact.ts';
import { campaignPath } from '../campaign-state/load.ts';
import { REVEALED_NOTE } from '../reveals/reveal.ts';
import type { RecordViewProps } from './view.tsx';

const GROUNDS: Readonly<Record<keyof PreferenceGrounds, string>> = {
  lawQualification: '通过法律职业资格考试',
  lawGraduate: '法学专业毕业',
  politicalLegalExperience: '有政法部门工作经历',
};

const groundsOf = (preference: PreferenceGrounds): string => {
  const named = [
    preference.lawQualification && GROUNDS.lawQualification,
    preference.lawGraduate && GROUNDS.lawGraduate,
    preference.politicalLegalExperience && GROUNDS.politicalLegalExperience,
  ].filter((ground) => ground !== false);
  return named.length === 0 ? '无' : `${named.join('、')}（本人声明）`;
};

/** What only the form of one track asks. */
const statedBy = (application: Application): readonly (readonly [string, string])[] => {
  if (application.track === 'internal') {
    const { internal } = application;
    const member = internal.partyMember
      ? `是，组织关系${internal.partyRelationTransferable ? '能' : '不能'}转移（本人声明）`
      : '不是（本人声明）';
    return [
      ['在职专职辅助人员', internal.serving ? '是（本人声明）' : '不是（本人声明）'],
      ['中共党员', member],
      [
        '社保关系',
        internal.socialInsuranceTransferable ? '能转移接续（本人声明）' : '不能转移接续（本人声明）',
      ],
    ];
  }
  return [
    ['户籍地、居住地代码', `${application.householdCode}、${application.residenceCode}`],
    ['优先聘用条件', groundsOf(application.preference)],
    ['经历', application.experience === '' ? '未填写' : application.experience],
  ];
};

/** Who applied and what they state. The citizen number stays masked until somebody who may asks for it, which is put on record. */
export function PersonFacts({ campaign, record, pile, mayReveal }: RecordViewProps) {
  const { application } = record.dossier;
  const office = campaign.positions.find(({ code }) => code === application.position)?.office ?? '';
  const reveal = `${campaignPath(campaign.code, '/review')}/${application.number}?filter=${pile}&reveal=yes`;
  const facts: readonly (readonly [string, preact.ComponentChildren])[] = [
    [
      '身份证号码',
      <>
        <span class="code">{record.person.citizenId}</span>{' '}
        {mayReveal && !record.revealed && (
          <a class="linklike" href={reveal}>
            显示完整号码和证件（会留下记录）
          </a>
        )}
        {record.revealed && <span class="soft small">{REVEALED_NOTE}</span>}
      </>,
    ],
    ['手机', <span class="nums">{record.person.phone}</span>],
    ['性别', SEX_LABELS[application.sex]],
    ['岗位', `${application.position} ${office}`],
    ['学历与专业', `${EDUCATION_LABELS[application.education]}，${application.major}`],
    ...statedBy(application),
    ['报名时间', <span class="nums">{formatDateTime(application.submittedAt)}</span>],
    ...consentFact(application.consent),
  ];
  return (
    <dl class="facts">
      {facts.map(([term, detail]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
