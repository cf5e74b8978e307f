import { describe, expect, test } from 'vitest';
import type { CampaignEvidence, NoticeRecord } from '../../../../shared/domain/audit/campaign/evidence.ts';
import { noticeChanged } from '../../../../shared/domain/audit/rules/notice-changed.ts';
import { noticePeriod } from '../../../../shared/domain/audit/rules/notice-period.ts';
import { noticeRecomputed } from '../../../../shared/domain/audit/rules/notice-recomputed.ts';
import type { ContractLogEntry } from '../../../../shared/domain/model/contract.ts';
import type { Notice, NoticeHead } from '../../../../shared/domain/model/notice.ts';
import type { NoticeSupplement } from '../../../../shared/domain/model/supplement.ts';
import {
  aNoticeFile,
  aWalkedCampaign,
  FIRST,
  on,
  THIRD,
  withNotice,
  withPerson,
} from '../../../builders/campaign-evidence.ts';

const truth = aWalkedCampaign();
const changed = (kind: Notice['kind'], change: (notice: Notice) => Notice): CampaignEvidence =>
  withNotice(truth, kind, ({ notice }) => ({ notice: change(notice) }));
const facts = (rule: typeof noticeChanged, evidence: CampaignEvidence) =>
  rule(evidence).map((one) => `${one.subject.key.slice('2024-open-1-'.length)} ${one.facts}`);

describe('what a notice lists', () => {
  test.each<[string, CampaignEvidence, string]>([
    [
      'a mark',
      changed('written', (notice) =>
        notice.kind === 'written'
          ? {
              ...notice,
              rows: notice.rows.map((row) => (row.number === THIRD ? { ...row, mark: 7900 } : row)),
            }
          : notice,
      ),
      '79.00',
    ],
    [
      'somebody left out',
      changed('proposed', (notice) =>
        notice.kind === 'proposed' ? { ...notice, rows: notice.rows.slice(1) } : notice,
      ),
      `${FIRST}：公示的是“没有”`,
    ],
    [
      'somebody listed twice',
      changed('review', (notice) =>
        notice.kind === 'review' ? { ...notice, rows: [...notice.rows, ...notice.rows.slice(0, 1)] } : notice,
      ),
      '人数：公示的是“4”，重新计算是“3”',
    ],
    [
      'another number of refusals',
      changed('review', (notice) => (notice.kind === 'review' ? { ...notice, refused: 0 } : notice)),
      '未通过人数：公示的是“0”，重新计算是“1”',
    ],
    [
      'another title',
      changed('final', (notice) => ({ ...notice, title: '另一公告' })),
      '标题：公示的是“另一公告”',
    ],
    [
      'another name, which is not repeated',
      changed('proposed', (notice) =>
        notice.kind === 'proposed'
          ? {
              ...notice,
              rows: notice.rows.map((row) => (row.number === FIRST ? { ...row, maskedName: '赵*' } : row)),
            }
          : notice,
      ),
      `${FIRST}：公示的姓名与报名的姓名不符`,
    ],
    [
      'another order',
      changed('interview', (notice) =>
        notice.kind === 'interview' ? { ...notice, rows: notice.rows.toReversed() } : notice,
      ),
      '第 1 行',
    ],
  ])('%s is found', (_, evidence, words) => {
    const found = facts(noticeRecomputed, evidence);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  test('is not touched by a score review that corrected a mark since', () => {
    const [sheet] = truth.sheets;
    const at = on('06-25 08:00');
    const next = sheet && {
      ...{ ...sheet, version: 2, at, marks: { ...sheet.marks, [THIRD]: 7100 } },
      corrections: [{ number: THIRD, from: 7000, to: 7100, by: '陈', at }],
    };
    const sheets = next ? [...truth.sheets, next] : truth.sheets;
    const found = noticeRecomputed({ ...truth, sheets });
    expect(found.map(({ subject }) => subject.key)).toEqual(['2024-open-1-interview']);
  });

  test('is not touched by a correction of the title since', () =>
    expect(
      noticeRecomputed({
        ...truth,
        campaign: { ...truth.campaign, title: '更正以后的公告' },
        corrections: [
          {
            ...{ campaign: '2024-open-1', version: 1, at: on('08-01 09:00'), by: '王', reason: '误印' },
            changes: [{ from: truth.campaign.title, to: '更正以后的公告' }],
          },
        ],
      }),
    ).toEqual([]));
});

describe('a supplement', () => {
  const at = on('07-05 10:00');
  const row = { maskedName: '王*甲', position: '01', office: '大槐树司法所' };
  const supplement: NoticeSupplement = {
    ...{ notice: '2024-open-1-proposed', campaign: '2024-open-1', version: 1, at, added: [] },
    ...{ removed: [{ ...row, number: FIRST, why: 'struck' }], provisional: false, workingDays: 7 },
  };
  const struck = withPerson(truth, FIRST, ({ checks }) =>
    checks
      ? {
          checks: {
            ...{ ...checks, struck: true, version: 3 },
            log: [...checks.log, { what: 'struck', result: 'yes', at, by: '王' }],
          },
        }
      : {},
  );
  const published = (changes: Partial<NoticeSupplement> = {}) =>
    withNotice(struck, 'proposed', () => ({ supplements: [{ ...supplement, ...changes }] }));
  const own = (evidence: CampaignEvidence) =>
    facts(noticeRecomputed, evidence).filter((one) => one.includes('补充公示'));
  test.each<[string, CampaignEvidence, number]>([
    ['follows from whom an upheld objection struck', published(), 0],
    ['removes somebody else', published({ removed: [{ ...row, number: THIRD, why: 'struck' }] }), 1],
    ['says another reason', published({ removed: [{ ...row, number: FIRST, why: 'withdrawn' }] }), 1],
    ['came before the strike', published({ at: at - 30_001 }), 1],
    ['is not the first of its number', published({ version: 2 }), 1],
  ])('%s', (_, evidence, found) => expect(own(evidence)).toHaveLength(found));

  const added = (changes: Partial<NoticeSupplement>) =>
    noticePeriod(
      published({
        added: [{ ...row, number: THIRD, final: 7000, rank: 3, substitute: true }],
        lastDay: '2024-07-16',
        ...changes,
      }),
    );
  test('runs its own seven working days', () => {
    expect(added({})).toEqual([]);
    expect(added({ lastDay: '2024-07-15' })).toHaveLength(1);
    expect(added({ lastDay: undefined })).toHaveLength(1);
    expect(added({ workingDays: 5, lastDay: '2024-07-12' })).toHaveLength(1);
  });
});

describe('the period of a notice', () => {
  // Before the National Day of 2024: by weekdays to 10 October, by the arrangement with its make-up day to 15 October.
  const autumn = { publishedAt: on('09-30 09:00'), lastDay: '2024-10-09' };
  test.each<[string, Partial<NoticeHead>, number]>([
    ['as announced', {}, 0],
    ['a day short', { lastDay: '2024-07-09' }, 1],
    ['a day long', { lastDay: '2024-07-11' }, 1],
    ['of fewer working days', { workingDays: 5, lastDay: '2024-07-08' }, 1],
    ['a day short, said to be provisional', { lastDay: '2024-07-09', provisional: true }, 1],
    ['counted by weekdays before the arrangement of its year was out', { ...autumn, provisional: true }, 0],
    ['counted by weekdays although it was out', { ...autumn, provisional: false }, 1],
  ])('%s', (_, changes, found) =>
    expect(
      noticePeriod(changed('proposed', (notice) => ({ ...notice, ...changes }))).filter(
        ({ subject }) => subject.kind === 'notice',
      ),
    ).toHaveLength(found),
  );

  const signedAt = (at: number) =>
    noticePeriod(
      withPerson(truth, FIRST, ({ contract }) =>
        contract
          ? { contract: { ...contract, log: contract.log.map((one): ContractLogEntry => ({ ...one, at })) } }
          : {},
      ),
    ).length;
  test('a contract on its last millisecond, and after it', () => {
    expect(signedAt(on('07-10 23:59:59.999'))).toBe(1);
    expect(signedAt(on('07-11 00:00'))).toBe(0);
  });
});

describe('a notice that is not what was composed', () => {
  const with_ = (change: (record: NoticeRecord) => Partial<NoticeRecord>, at = truth.at) => ({
    ...withNotice(truth, 'written', change),
    at,
  });
  /** Body, digest and file all changed to agree with each other. */
  const forged = (change: (html: string) => string) =>
    with_(({ frozen }) => {
      const html = change(frozen?.html ?? '');
      return { frozen: { html, sha256: truth.digests.sha256(html) }, file: aNoticeFile(html) };
    });
  test.each<[string, CampaignEvidence, readonly string[]]>([
    ['all are', truth, []],
    [
      'its moment was moved',
      with_(({ notice }) => ({ notice: { ...notice, publishedAt: notice.publishedAt - 1 } })),
      ['公告目录与公告本身不一致', '发布记录是'],
    ],
    [
      'there is no record of it',
      { ...truth, noticeLog: truth.noticeLog.filter(({ kind }) => kind !== 'written') },
      ['没有编制、发布的记录'],
    ],
    [
      'its frozen body was changed, and the file with it',
      with_(({ frozen }) => {
        const html = `${frozen?.html}<p></p>`;
        return { frozen: { html, sha256: frozen?.sha256 ?? '' }, file: aNoticeFile(html) };
      }),
      ['校验值'],
    ],
    [
      'a mark was changed in body, digest and file',
      forged((html) => html.replace('70.00', '79.00')),
      ['名单或者成绩'],
    ],
    [
      'somebody was taken out of body, digest and file',
      forged((html) => html.replace(/<tr><td>C000.*?<\/tr>/, '')),
      ['名单或者成绩'],
    ],
    [
      'somebody was put into body, digest and file',
      forged((html) => html.replace('</table>', '<tr><td>D000-0000-0000</td></tr></table>')),
      ['名单或者成绩'],
    ],
    ['words beside the list', forged((html) => `${html}<p>存证</p>`), []],
    [
      'its file was changed',
      with_(({ file }) => ({ file: file?.replace('70.00', '79.00') })),
      ['公开下载的文件与定稿内容不一致'],
    ],
    [
      'its file has a script in the head',
      with_(({ frozen }) => ({ file: aNoticeFile(frozen?.html ?? '', '<script>1</script>') })),
      ['公开下载的文件与定稿内容不一致'],
    ],
    [
      'its file has other styles',
      with_(({ frozen }) => ({ file: aNoticeFile(frozen?.html ?? '', '<style></style>') })),
      [],
    ],
    ['its file is gone', with_(() => ({ file: undefined })), ['公开下载的文件找不到了']],
    ['its file is not there yet', with_(() => ({ file: undefined }), on('06-24 13:00')), []],
    ['it is not frozen yet', with_(() => ({ file: undefined, frozen: undefined })), []],
    [
      'it is gone',
      { ...truth, notices: truth.notices.filter(({ notice }) => notice.kind !== 'written') },
      ['公告本身找不到了'],
    ],
    [
      'the list does not have it',
      { ...truth, summaries: truth.summaries.slice(1) },
      ['公告目录与公告本身不一致'],
    ],
  ])('%s', (_, evidence, expected) => {
    const found = noticeChanged(evidence).map((one) => one.facts);
    expect(found).toHaveLength(expected.length);
    for (const [place, words] of expected.entries()) expect(found[place]).toContain(words);
  });
});
