import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { STAFF_ROUTES } from '../../../functions/console/routes.ts';
import { panelStore } from '../../../shared/adapters/dynamo/panel-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { Panel } from '../../../shared/domain/model/panel.ts';
import { ROLES } from '../../../shared/domain/model/staff.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import { aCitizenNumber } from '../../builders/citizen-number.ts';
import { CODE, COUNTY, type Desk, problemIn } from './desk.ts';
import {
  done,
  download,
  HOSTED,
  INTERNAL,
  INTERNAL_PATH,
  OPEN_PATH,
  reviewedTracks,
  type TwoTracks,
} from './two-tracks.ts';

const ONE = '/console/campaigns/{code}';

/** Pages of the console that show one thing or a form, and why they have no list of their own to download. */
const NOT_A_LIST: Readonly<Record<string, string>> = {
  '/console/campaigns/new': 'a form',
  '/console/campaigns/new/internal': 'a form',
  [`${ONE}/host/approval`]: 'one file',
  [`${ONE}/publish`]: 'one announcement before it is published',
  [`${ONE}/applications`]: 'leads to the review queue',
  [`${ONE}/review/{number}`]: 'one application',
  [`${ONE}/review/{number}/code`]: 'a form',
  [`${ONE}/documents/{number}/{kind}`]: 'one document',
  [`${ONE}/objections/{number}`]: 'one objection',
  [`${ONE}/objections/{number}/documents/{kind}`]: 'one document',
  [`${ONE}/appeals/{number}`]: 'one appeal',
  [`${ONE}/panels/{panel}/sheet`]: 'a blank sheet to be filled in by hand, for printing',
  [`${ONE}/contracts/{number}`]: 'one contract',
  [`${ONE}/contracts/{number}/text`]: 'one contract, for printing',
  [`${ONE}/contracts/{number}/copy`]: 'one file',
  '/console/contract-template': 'one text',
  '/console/audit/{id}': 'one finding',
  '/console/quota/statement': 'a form',
  '/console/quota/statements/{serial}': 'one statement, for printing',
};

/** Where a list lies that is not named like its page. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  '/console': ['/console/campaigns.xlsx'],
  [ONE]: [`${ONE}/log.xlsx`],
  [`${ONE}/scores/{kind}`]: [`${ONE}/scores/{kind}/marks.xlsx`, `${ONE}/scores/{kind}/differences.xlsx`],
  [`${ONE}/panels/{panel}`]: [`${ONE}/panels/schedule.xlsx`],
  [`${ONE}/panels/{panel}/results`]: [`${ONE}/panels/{panel}/marks.xlsx`],
  [`${ONE}/notices/{kind}`]: [`${ONE}/notices/{kind}/list.xlsx`],
  [`${ONE}/sitting/tickets`]: [`${ONE}/sitting/doors.xlsx`],
  '/console/quota': ['/console/quota/offices.xlsx', '/console/quota/statements.xlsx'],
};

const GETS = STAFF_ROUTES.filter(({ method }) => method === 'GET');
const isFile = (path: string): boolean => /\.\w+$/.test(path);
const PAGES = GETS.filter(({ path }) => !isFile(path));
const FILES = GETS.filter(({ path }) => path.endsWith('.xlsx') && !path.endsWith('/template.xlsx'));
const TEMPLATES = GETS.filter(({ path }) => /\/template\.(csv|xlsx)$/.test(path));
const readersOf = (action: (typeof GETS)[number]['action']) => ROLES.filter((role) => may([role], action));

describe('every list of the console', () => {
  test.each(PAGES.filter(({ path }) => NOT_A_LIST[path] === undefined))(
    '$path has an .xlsx for everybody who may read the page',
    ({ path, action }) => {
      for (const wanted of ELSEWHERE[path] ?? [`${path}.xlsx`]) {
        const found = GETS.find((route) => route.path === wanted);
        expect(found?.path).toBe(wanted);
        expect(found && readersOf(found.action)).toEqual(expect.arrayContaining(readersOf(action)));
      }
    },
  );

  test('no exception is stated for a page that is not there', () => {
    const paths = PAGES.map(({ path }) => path);
    for (const path of [...Object.keys(NOT_A_LIST), ...Object.keys(ELSEWHERE)]) expect(paths).toContain(path);
  });

  test('every import has its blank table in both formats, for the same people', () => {
    const bases = [...new Set(TEMPLATES.map(({ path }) => path.replace(/\/template\.\w+$/, '')))];
    expect(bases.length).toBeGreaterThanOrEqual(8);
    for (const base of bases) {
      const own = TEMPLATES.filter(({ path }) => path.startsWith(`${base}/template.`));
      expect(own.map(({ path }) => path.slice(base.length)).sort()).toEqual([
        '/template.csv',
        '/template.xlsx',
      ]);
      expect(new Set(own.map(({ action }) => action)).size).toBe(1);
    }
  });
});

const PANEL: Panel = {
  id: 'P1',
  name: '第一考官组',
  room: '县委党校201室',
  date: '2024-07-01',
  from: '08:30',
  to: '12:00',
  members: Array.from('甲乙丙丁戊己庚', (letter) => {
    const name = `${letter}考官`;
    return { kind: 'external', id: name, name };
  }),
  chair: 0,
  assigned: [],
  draws: [],
  marked: 0,
  log: [],
};

/** Puts a panel where no interview is held yet: how panels are made is panels.test.ts's. */
const panelOf = async (campaign: string): Promise<void> => {
  Object.assign(process.env, tracks.cloud.env);
  const panels = panelStore(openTable({ name: tracks.cloud.tableName, index: 'gsi1' }));
  const change = { campaign, arrangement: { version: 1, panels: [PANEL] }, register: 0 };
  expect(await panels.write(change)).toBe('written');
};

let tracks: TwoTracks;
beforeAll(async () => {
  tracks = await reviewedTracks();
  await panelOf(HOSTED);
});
afterAll(() => tracks?.cloud.stop());

const addressesOf = (path: string): readonly string[] => {
  const kinds = path.includes('{kind}') ? ['written', 'interview', 'exam'] : [''];
  return [CODE, INTERNAL, HOSTED].flatMap((code) =>
    kinds.map((kind) => path.replace('{code}', code).replace('{kind}', kind).replace('{panel}', PANEL.id)),
  );
};

const tableOf = async (bytes: Uint8Array) => {
  const table = await readTable(bytes, 'list.xlsx');
  if (!table.ok) throw new Error(table.refusal.code);
  return table.value;
};

const listAt = async (path: string) => {
  const { status, bytes } = await download(tracks.cloud, path, ['officer', 'inspector']);
  expect([path, status]).toEqual([path, 200]);
  return tableOf(bytes);
};

describe('each .xlsx', () => {
  test.each(FILES)('$path opens, with headings in Chinese', async ({ path, action }) => {
    const [reader] = readersOf(action);
    let opened = 0;
    for (const address of addressesOf(path)) {
      const { status, name, bytes } = await download(tracks.cloud, address, reader ? [reader] : []);
      // A page of the other track is not there, and so is not its list; where marks are imported there are no panels.
      if (status === 404 || (status === 409 && address.startsWith(`${OPEN_PATH}/panels`))) continue;
      expect([address, status]).toEqual([address, 200]);
      expect(name).toMatch(/\p{Script=Han}.*\.xlsx$/u);
      const { header } = await tableOf(bytes);
      expect(header.length).toBeGreaterThan(1);
      for (const heading of header) expect(heading).toMatch(/^\p{Script=Han}[\p{Script=Han}（）、\d]*$/u);
      opened += 1;
    }
    expect(opened).toBeGreaterThan(0);
  });
});

/** The blank table as downloaded, with rows typed into it. */
const filled = async (path: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> => {
  const { bytes } = await download(tracks.cloud, path, [...ROLES]);
  const table = await readTable(bytes, 'template.xlsx');
  if (!table.ok) throw new Error(table.refusal.code);
  const lines = [table.value.header, ...rows].map((cells) => cells.map((value) => ({ value })));
  return writeXlsxFile(lines).toBuffer();
};

type Import = {
  readonly what: string;
  readonly path: string;
  readonly template: string;
  readonly desk: () => Desk;
  readonly empty: string;
  readonly rows: () => readonly (readonly string[])[];
  readonly imported: Readonly<Record<string, unknown>>;
  /** Makes the import admissible. */
  readonly before?: () => Promise<void>;
};

const GOOD = ['合格', '合格', '合格', '合格', '合格'];
const idOf = (people: readonly { readonly citizenId: string }[], index: number): string =>
  people[index]?.citizenId ?? '';
const ROSTER_DRAFT = '/console/campaigns/2024-internal-2';

const IMPORTS: readonly Import[] = [
  {
    what: 'roster',
    path: `${ROSTER_DRAFT}/roster`,
    template: `${ROSTER_DRAFT}/roster/template`,
    desk: () => tracks.desks.officer,
    empty: 'roster.empty',
    rows: () => [[idOf(tracks.internal, 0)], [idOf(tracks.internal, 1)]],
    imported: { people: 2, version: 1 },
    before: () =>
      done(tracks.desks.officer, '/console/campaigns', {
        ...ANOTHER,
        code: '2024-internal-2',
      }),
  },
  {
    what: 'assessment',
    path: `${INTERNAL_PATH}/assessment`,
    template: `${INTERNAL_PATH}/assessment/template`,
    desk: () => tracks.desks.examiner,
    empty: 'assessment.empty',
    rows: () => [
      [idOf(tracks.internal, 0), ...GOOD],
      [idOf(tracks.internal, 1), ...GOOD],
    ],
    imported: { people: 2, version: 1 },
    before: () => done(tracks.desks.officer, `${INTERNAL_PATH}/stages/assessment/open`),
  },
  {
    what: 'written marks',
    path: `${OPEN_PATH}/scores/written`,
    template: `${OPEN_PATH}/scores/written/template`,
    desk: () => tracks.desks.examiner,
    empty: 'scores.empty',
    rows: () => [
      [idOf(tracks.open, 0), '81.5'],
      [idOf(tracks.open, 1), '缺考'],
    ],
    imported: { rows: 2, version: 1 },
    before: () => done(tracks.desks.officer, `${OPEN_PATH}/stages/written/open`),
  },
  {
    what: 'recusals',
    path: `${OPEN_PATH}/recusals/import`,
    template: `${OPEN_PATH}/recusals/import/template`,
    desk: () => tracks.desks.officer,
    empty: 'recusal.empty',
    rows: () => [
      ['赵教授', '', '无回避关系'],
      ['钱律师', aCitizenNumber('1960-05-20', 61, COUNTY), '近姻亲关系'],
    ],
    imported: { rows: 2 },
  },
  {
    what: 'rooms',
    path: `${OPEN_PATH}/sitting/rooms`,
    template: `${OPEN_PATH}/sitting/rooms/template`,
    desk: () => tracks.desks.officer,
    empty: 'sitting.no-rooms',
    rows: () => [
      ['第一考场', '30'],
      ['第二考场', '2'],
    ],
    imported: { version: 1 },
  },
  {
    what: 'offices',
    path: '/console/quota/offices/import',
    template: '/console/quota/offices/template',
    desk: () => tracks.desks.officer,
    empty: 'offices.empty',
    rows: () => [
      ['段店司法所', '3', '2', '否'],
      ['贺家庄司法所', '2', '2', '是'],
    ],
    imported: { count: 2 },
  },
];

const ANOTHER = {
  title: '尧都区2024年面向现有专职辅助人员选聘司法协理员公告（二）',
  track: 'internal',
  cutoff: '2024-12-31',
  registration: { opens: '2024-07-17T08:00:00+08:00', closes: '2024-07-21T18:00:00+08:00' },
  positions: [{ code: '01', office: '段店司法所', headcount: 1 }],
  exam: { pass: 60 },
  noticeWorkingDays: 7,
};

describe.each(IMPORTS)('the import of $what', ({ path, template, desk, empty, rows, imported, before }) => {
  beforeAll(() => before?.());

  test.each(['csv', 'xlsx'])('finds every column in its own blank table as .%s', async (kind) => {
    const { bytes } = await download(tracks.cloud, `${template}.${kind}`, [...ROLES]);
    const reply = await desk().upload(path, `blank.${kind}`, bytes);
    expect([reply.status, problemIn(reply).errors.map(({ code }) => code)]).toEqual([422, [empty]]);
  });

  test('takes it filled in, and the same again changes nothing and says so', async () => {
    const bytes = await filled(`${template}.xlsx`, rows());
    const first = JSON.parse((await desk().upload(path, 'filled.xlsx', bytes)).text);
    expect(first).toMatchObject({ ...imported, unchanged: false });
    const again = JSON.parse((await desk().upload(path, 'again.xlsx', bytes)).text);
    expect(again).toEqual({ ...first, unchanged: true });
  });
});

describe('what stands in the lists', () => {
  test('marks in force, and who sits the exam without one', async () => {
    const { rows } = await listAt(`${OPEN_PATH}/scores/written/marks.xlsx`);
    const found = Object.fromEntries(rows.map(({ cells }) => [cells.报名号, [cells.笔试成绩, cells.说明]]));
    const [first, second, third] = tracks.open.map(({ number }) => number);
    expect(found).toMatchObject({
      [first ?? '']: ['81.5', ''],
      [second ?? '']: ['缺考', ''],
      [third ?? '']: ['', '还没有成绩'],
    });
  });

  test('the interview list follows the marks', async () => {
    const { rows } = await listAt(`${OPEN_PATH}/interview-list.xlsx`);
    expect(rows.map(({ cells }) => [cells.报名号, cells.笔试成绩, cells.按比例应入围])).toEqual([
      [tracks.open[0]?.number, '81.5', '4'],
    ]);
  });

  test('the roster says who applied and no citizen number', async () => {
    const { rows } = await listAt(`${INTERNAL_PATH}/roster.xlsx`);
    expect(rows.map(({ cells }) => cells.是否报名).sort()).toEqual(['已报名', '已报名', '未报名']);
    expect(JSON.stringify(rows)).not.toContain(idOf(tracks.internal, 0));
  });

  test('an assessor reads only their own verdicts; an inspector reads whose they are', async () => {
    const path = `${INTERNAL_PATH}/assessment.xlsx`;
    const assessorsFor = async (role: 'reviewer' | 'inspector') => {
      const { rows } = await tableOf((await download(tracks.cloud, path, [role])).bytes);
      return rows.map(({ cells }) => cells.考核人员);
    };
    expect(await assessorsFor('reviewer')).toEqual(['', '']);
    expect((await assessorsFor('inspector')).every((by) => by?.includes('examiner01'))).toBe(true);
  });

  test('one pile of the review queue, or all', async () => {
    expect((await listAt(`${OPEN_PATH}/review.xlsx`)).rows).toHaveLength(4);
    expect((await listAt(`${OPEN_PATH}/review.xlsx?filter=clean`)).rows).toHaveLength(0);
  });

  test('the rooms of the exam with their seats; nobody sits in one before they are arranged', async () => {
    const { rows } = await listAt(`${OPEN_PATH}/sitting.xlsx`);
    expect(rows.map(({ cells }) => [cells.考场, cells.座位数, cells.编排人数])).toEqual([
      ['第一考场', '30', ''],
      ['第二考场', '2', ''],
    ]);
  });

  test('the stage log says who did what', async () => {
    const { rows } = await listAt(`${OPEN_PATH}/log.xlsx`);
    expect(rows.map(({ cells }) => cells.事项)).toEqual([
      '发布招聘公告',
      '结束报名阶段',
      '开始资格审查阶段',
      '结束资格审查阶段',
      '开始笔试阶段',
    ]);
  });

  test('every step of every statement of the number', async () => {
    const { rows } = await listAt('/console/quota/statements.xlsx');
    expect(rows.map(({ cells }) => cells.事项)).toEqual(['保存', '上报', '审核通过', '审核通过', '备案']);
  });
});
