import type { NoticeRow, ProposedNotice } from '../../shared/domain/model/notice.ts';
import type { Objection } from '../../shared/domain/model/objection.ts';
import type { NoticeSupplement } from '../../shared/domain/model/supplement.ts';

/** Monday 1 July 2024, 09:00; seven working days later is 10 July. */
export const PUBLISHED = Date.parse('2024-07-01T09:00:00+08:00');

export const aRow = (number: string, rank = 1, position = '01'): NoticeRow => ({
  number,
  maskedName: '王*明',
  position,
  office: '大槐树司法所',
  written: 9000 - rank,
  interview: 9000,
  final: 9000 - rank,
  rank,
  substitute: false,
});

/** A notice of A000 and B000, both for position 01. */
export const aNotice = (changes: Partial<ProposedNotice> = {}): ProposedNotice => ({
  id: '2024-open-1-proposed',
  campaign: '2024-open-1',
  county: '141024',
  kind: 'proposed',
  title: '洪洞县2024年公开招聘司法协理员拟聘用人员公示',
  publishedAt: PUBLISHED,
  lastDay: '2024-07-10',
  provisional: false,
  workingDays: 7,
  rows: [aRow('A000', 1), aRow('B000', 2)],
  openPlaces: { '01': 0 },
  ...changes,
});

/** A supplement of 5 July: A000 is struck, C000 follows, on notice until 16 July. */
export const aSupplement = (changes: Partial<NoticeSupplement> = {}): NoticeSupplement => ({
  notice: '2024-open-1-proposed',
  campaign: '2024-open-1',
  version: 1,
  at: Date.parse('2024-07-05T10:00:00+08:00'),
  removed: [{ number: 'A000', maskedName: '王*明', position: '01', office: '大槐树司法所', why: 'struck' }],
  added: [{ ...aRow('C000', 3), substitute: true }],
  lastDay: '2024-07-16',
  provisional: false,
  workingDays: 7,
  ...changes,
});

/** A named objection to A000, filed on 2 July and due on 23 July. */
export const anObjection = (changes: Partial<Objection> = {}): Objection => ({
  number: 'OBJECTION001',
  notice: '2024-open-1-proposed',
  campaign: '2024-open-1',
  text: '学历证书上的姓名与本人不符。',
  concerns: 'A000',
  position: '01',
  named: true,
  filedAt: Date.parse('2024-07-02T10:00:00+08:00'),
  dueOn: '2024-07-23',
  dueProvisional: false,
  state: 'filed',
  version: 1,
  ...changes,
});
