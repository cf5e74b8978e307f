import type { ComponentChildren } from 'preact';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import {
  DOCUMENT_LABELS,
  EDUCATION_LABELS,
  REVIEW_LABELS,
  SEX_LABELS,
} from '../../../shared/domain/labels.ts';
import { REVEAL_PAGE_LABELS, REVEAL_TASK_LABELS } from '../../../shared/domain/reveals/labels.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';
import { Facts } from '../../../shared/web/facts.tsx';
import { consentFact } from '../../../shared/web/form/consent-fact.ts';
import { placeName } from '../../../shared/web/place-name.ts';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import { KeysFields } from '../own/keys-fields.tsx';
import type { OwnKeys } from '../own/with-own.ts';
import { PublishedResults } from '../status/published-results.tsx';
import { ReleasedResults } from '../status/released-results.tsx';
import type { OwnData, OwnVersion } from './collect.ts';

type Props = {
  readonly site: SiteContext;
  readonly data: OwnData;
  readonly record: CampaignRecord;
  readonly keys: OwnKeys;
};

const yesOrNo = (answer: boolean): string => (answer ? '是' : '否');

/** What only the form of one track asks. */
const statedBy = (version: OwnVersion): readonly (readonly [string, ComponentChildren])[] =>
  version.track === 'internal'
    ? [
        ['在职专职辅助人员', yesOrNo(version.internal.serving)],
        ['中共党员', yesOrNo(version.internal.partyMember)],
      ]
    : [
        ['户籍地', placeName(version.householdCode)],
        ['居住地', placeName(version.residenceCode)],
        ['经历', version.experience === '' ? '未填写' : version.experience],
      ];

const Version = ({ version }: { readonly version: OwnVersion }) => (
  <section>
    <h3>
      第 {version.version ?? 1} 版，{formatDateTime(version.correctedAt ?? version.submittedAt)}
    </h3>
    <Facts
      facts={[
        ['姓名', version.name],
        ['性别', SEX_LABELS[version.sex]],
        ['岗位', version.position],
        ['学历与专业', `${EDUCATION_LABELS[version.education]}，${version.major || '未填写'}`],
        ...statedBy(version),
        ...consentFact(version.consent),
      ]}
    />
  </section>
);

const Listed = ({ none, lines }: { readonly none: string; readonly lines: readonly ComponentChildren[] }) =>
  lines.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul>
      {lines.map((line, place) => (
        <li key={place}>{line}</li>
      ))}
    </ul>
  );

const decisionsOf = ({ status, appeal }: OwnData): readonly string[] => [
  ...(status.review
    ? [
        `资格审查：${REVIEW_LABELS[status.review.decision]}${status.review.reason && `；${status.review.reason}`}`,
      ]
    : []),
  ...(appeal ? [`${formatDateTime(appeal.filedAt)} 申诉：${appeal.text}`] : []),
  ...status.scoreReviews.flatMap(({ request, answer }) =>
    request
      ? [
          `${formatDateTime(request.filedAt)} 申请成绩复核：${request.text}；${answer?.reason ?? '还没有答复'}`,
        ]
      : [],
  ),
];

/** Everything that is held of one applicant: to read, to print, and to take along as a file. */
export const OwnDataPage = ({ site, data, record, keys }: Props) => (
  <SiteFrame site={site} title="我的个人信息" section="status">
    <h1>我的个人信息</h1>
    <p>
      {formatDateTime(data.takenAt)} 系统保存的关于您在“{record.campaign.title}
      ”中的全部信息。身份证号码和手机号码加密保存，公开网页不能解开， 所以这里不显示；需要核对的，请带身份证到
      {site.countyName}司法局。
    </p>
    <form method="post" action="/status/data/file" class="no-print">
      <KeysFields keys={keys} />
      <p class="buttons">
        <button class="button" type="submit">
          下载为文件（JSON）
        </button>
      </p>
    </form>
    {data.status.actions.correct !== undefined && (
      <form method="post" action="/status/correction" class="no-print">
        <KeysFields keys={keys} />
        <p>信息有误的，{formatDateTime(data.status.actions.correct.until)} 报名截止前可以更正。</p>
        <p class="buttons">
          <button class="button second" type="submit">
            更正报名信息
          </button>
        </p>
      </form>
    )}
    <h2>报名内容</h2>
    {data.versions.map((version) => (
      <Version key={version.version ?? 1} version={version} />
    ))}
    <h2>材料</h2>
    <Listed
      none="没有材料。"
      lines={data.documents.map(
        ({ kind, type, size, checkedAt }) =>
          `${DOCUMENT_LABELS[kind]}：${type}，${size} 字节${checkedAt === undefined ? '' : `，${formatDateTime(checkedAt)} 检查`}`,
      )}
    />
    <h2>审查、申诉和复核</h2>
    <Listed none="还没有可以公开的结论。" lines={decisionsOf(data)} />
    <h2>成绩和结果</h2>
    {data.status.results.length === 0 && data.status.released === undefined && <p>还没有公布。</p>}
    <PublishedResults results={data.status.results} />
    <ReleasedResults status={data.status} />
    <h2>发给您的消息</h2>
    <Listed
      none="还没有消息。"
      lines={data.status.inbox.map(({ at, title, text }) => `${formatDateTime(at)} ${title}：${text}`)}
    />
    <h2>谁查看过您的完整个人信息</h2>
    <Listed
      none="还没有人查看过。"
      lines={data.reveals.map(
        ({ at, by, page, task }) =>
          `${formatDateTime(at)} ${by}，在“${REVEAL_PAGE_LABELS[page]}”页面，${REVEAL_TASK_LABELS[task]}`,
      )}
    />
  </SiteFrame>
);
