import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCampaignFile } from '../../infra/rehearsal/campaign-file.ts';
import { faultLine } from '../../infra/rehearsal/fault.ts';
import { rehearse, sample, workFolder } from './cli.ts';

const HEADER =
  'applied_at,name,citizen_id,phone,position,education,major,household_code,residence_code,law_qualification,law_graduate,political_legal_experience,criminal,detention_drugs,credit,dismissed,judicial_dismissal';
const WANG =
  '2026-06-18T21:42:56.009+08:00,王明,141002199805128980,14658124576,04,bachelor,会计,141002,141002,no,no,yes,no,no,no,no,no';
const SCORES = 'citizen_id,written,interview,background,medical,withdrew';
const COUNTIES = ['141002', '141024'];

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeEach(async () => {
  folder = await workFolder();
});
afterEach(() => folder.remove());

const run = async (applicants: string, scores: string, campaign = sample('open-101', 'campaign.json')) => {
  const [a, s] = [await folder.write('A.csv', applicants), await folder.write('S.csv', scores)];
  const out = folder.at('out');
  const { status, stdout, stderr } = await rehearse([
    '--campaign',
    campaign,
    '--applicants',
    a,
    '--scores',
    s,
    '--out',
    out,
  ]);
  expect(existsSync(out)).toBe(false);
  expect(stdout).toBe('');
  return {
    status,
    lines: stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(`${folder.at('')}/`, '')),
  };
};

describe('a rehearsal with bad input files starts nothing and exits 2', () => {
  it('names every bad cell of the applicants, by line', async () => {
    const bad =
      '2026-06-18 21:42,,1,1,99,primary,,14100,141002x,yes,YES,,no,no,no,no,no\n2026-02-30T10:00:00+08:00,王明,1,1,99,college,,141002,141002,yes,no,no,no,no,no,no,no';
    expect(await run(`${HEADER}\n${WANG}\n\n${bad}\n`, `${SCORES}\n`)).toEqual({
      status: 2,
      lines: [
        'A.csv:4: applied_at: “2026-06-18 21:42” 不是带时区的时间，例如 2024-06-18T21:42:56.009+08:00',
        'A.csv:4: education: “primary” 应为 high-school、college、bachelor、master、doctor 之一',
        'A.csv:4: household_code: “14100” 不是六位行政区划代码',
        'A.csv:4: residence_code: “141002x” 不是六位行政区划代码',
        'A.csv:4: law_graduate: “YES” 应为 yes 或 no',
        'A.csv:4: political_legal_experience: “” 应为 yes 或 no',
        'A.csv:5: applied_at: “2026-02-30T10:00:00+08:00” 不是带时区的时间，例如 2024-06-18T21:42:56.009+08:00',
      ],
    });
  });

  it('names every bad cell of the scores, by line', async () => {
    const scores = [
      SCORES,
      '141002199805128980,100.01,-1,passed,,no',
      '141002199805128980,80.123,absent,,,yes',
      '141024199604171374,80,,,,',
      ',,缺考,,fail,',
    ].join('\n');
    expect(await run(`${HEADER}\n${WANG}\n`, scores)).toEqual({
      status: 2,
      lines: [
        'S.csv:2: written: “100.01” 超出 0 到 100',
        'S.csv:2: interview: “-1” 应为 0 到 100 的分数或 absent',
        'S.csv:2: background: “passed” 应为 pass、fail 或留空',
        'S.csv:2: withdrew: “no” 应为 yes 或留空',
        'S.csv:3: written: “80.123” 最多两位小数',
        'S.csv:3: citizen_id: 与第 2 行是同一个人，成绩重复',
        'S.csv:4: citizen_id: 报名表里没有 141024199604171374 这个人',
        'S.csv:5: citizen_id: 不能为空',
        'S.csv:5: written: 不能为空；缺考请写 absent',
        'S.csv:5: interview: “缺考” 应为 0 到 100 的分数或 absent',
      ],
    });
  });

  it('treats x and X as one person', async () => {
    const person = WANG.replace('141002199805128980', '14102119940803025X');
    const scores = `${SCORES}\n14102119940803025x,80,,,,\n14102119940803025X,80,,,,`;
    expect((await run(`${HEADER}\n${person}`, scores)).lines).toEqual([
      'S.csv:3: citizen_id: 与第 2 行是同一个人，成绩重复',
    ]);
  });

  it('names missing columns and unreadable tables', async () => {
    const twice = `${HEADER},name\n${WANG},王明`;
    expect((await run(twice, 'citizen_id,written\n')).lines).toEqual([
      'A.csv:1: name: 这一列出现了两次',
      'S.csv:1: interview: 表头缺少这一列',
      'S.csv:1: background: 表头缺少这一列',
      'S.csv:1: medical: 表头缺少这一列',
      'S.csv:1: withdrew: 表头缺少这一列',
    ]);
    expect((await run('', `${SCORES}\n1,2\n`)).lines).toEqual([
      'A.csv:1: 文件: 文件是空的，至少要有表头一行',
      'S.csv:2: 文件: 这一行的格数与表头不一致',
    ]);
  });

  it('reports campaign, applicants and scores together', async () => {
    const text = await readFile(sample('open-101', 'campaign.json'), 'utf8');
    const campaign = await folder.write('C.json', text.replace('"weight": 50', '"weight": 101'));
    expect(
      (await run(`${HEADER}\n${WANG.replace('bachelor', 'none')}`, `${SCORES}\n1,80,,,,`, campaign)).lines,
    ).toEqual([
      'C.json:33: written.weight: 应为 0 到 100 的整数',
      'A.csv:2: education: “none” 应为 high-school、college、bachelor、master、doctor 之一',
      'S.csv:2: citizen_id: 报名表里没有 1 这个人',
    ]);
  });
});

describe('arguments', () => {
  it('names missing, repeated and unknown ones', async () => {
    expect(
      await rehearse([
        '--campaign',
        'a',
        '--campaign',
        'b',
        '--speed',
        '3',
        '--out',
        sample('open-101', 'scores.csv'),
      ]),
    ).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        '命令行:1: --speed: 没有这个参数',
        '命令行:1: 3: 多余的参数',
        '命令行:1: --campaign: 只能给出一次',
        '命令行:1: --applicants: 缺少这个参数的值',
        '命令行:1: --scores: 缺少这个参数的值',
        `命令行:1: --out: ${sample('open-101', 'scores.csv')} 已经存在，而且不是文件夹`,
        '',
      ].join('\n'),
    });
  });

  it('names files that are not there', async () => {
    const args = [
      '--campaign',
      '/none/C.json',
      '--applicants',
      '/none/A.csv',
      '--scores',
      '/none/S.csv',
      '--out',
      '/none/out',
    ];
    expect(await rehearse(args)).toEqual({
      status: 2,
      stdout: '',
      stderr: ['C.json', 'A.csv', 'S.csv']
        .map((file) => `/none/${file}:1: 文件: 找不到或者无法打开\n`)
        .join(''),
    });
  });
});

describe('campaign.json', () => {
  const base = {
    county: '141024',
    code: '2024-open-1',
    title: '公告',
    track: 'open',
    registration: { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' },
    positions: [{ code: '01', office: '大槐树司法所', headcount: 2 }],
    written: { weight: 60 },
    interview: { ratio: 3 },
    noticeWorkingDays: 7,
  };
  const faultsOf = async (content: unknown) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1);
    const read = await readCampaignFile(await folder.write('C.json', text), COUNTIES);
    return read.ok ? [] : read.faults.map((fault) => faultLine(fault).replace(`${folder.at('')}/`, ''));
  };

  it('takes the least and the fullest file, with BOM and unknown fields', async () => {
    expect(await faultsOf(base)).toEqual([]);
    const full = {
      ...base,
      ageOn: '2024-02-29',
      area: ['141024'],
      bornFrom: '1988-06-22',
      bornTo: '2006-06-21',
    };
    const marks = {
      written: { weight: 0, pass: 59.99 },
      tieBreak: ['interview', 'written'],
      substitutes: false,
    };
    expect(await faultsOf(`\ufeff${JSON.stringify({ ...full, ...marks, remark: '备注' })}`)).toEqual([]);
  });

  it.each([
    [{ county: '110101' }, 'C.json:2: county: 没有 110101 这个县（市、区）'],
    [{ code: 'Open 1' }, 'C.json:3: code: 应为 3 到 40 个小写字母、数字或连字符'],
    [{ title: undefined }, 'C.json:1: title: 不能为空'],
    [{ track: 'city' }, 'C.json:5: track: 应为 open（面向社会公开招聘）或 internal（择优选聘）'],
    [{ ageOn: '2023-02-29' }, 'C.json:24: ageOn: 应为日期，例如 2024-06-21'],
    [{ positions: [] }, 'C.json:10: positions: 至少要有一个岗位'],
    [
      { positions: [base.positions[0], base.positions[0]] },
      'C.json:17: positions.1.code: 岗位代码 01 出现了两次',
    ],
    [{ written: { weight: 60.5 } }, 'C.json:18: written.weight: 应为 0 到 100 的整数'],
    [{ written: { weight: 60, pass: 60.001 } }, 'C.json:19: written.pass: 最多两位小数'],
    [{ noticeWorkingDays: 4 }, 'C.json:23: noticeWorkingDays: 应为 5 到 15 的整数'],
    [{ bornFrom: '2006-01-01', bornTo: '2005-01-01' }, 'C.json:25: bornTo: 不能早于 bornFrom'],
    [{ tieBreak: ['age'] }, 'C.json:25: tieBreak.0: 只能是 written 或 interview'],
    [
      { registration: { ...base.registration, closes: base.registration.opens } },
      'C.json:8: registration.closes: 报名截止应晚于报名开始',
    ],
    [
      { registration: { ...base.registration, opens: '2024-06-17 08:00' } },
      'C.json:7: registration.opens: 应为带时区的时间，例如 2024-06-17T08:00:00+08:00',
    ],
  ])('refuses %j', async (change, fault) => {
    expect(await faultsOf({ ...base, ...change })).toEqual([fault]);
  });

  it('refuses what is no JSON, with the line', async () => {
    expect(await faultsOf('{\n "county": "141024",\n "code" "x"\n}')).toEqual([
      'C.json:3: 文件: 不是正确的 JSON',
    ]);
    expect(await faultsOf('')).toEqual(['C.json:1: 文件: 不是正确的 JSON']);
    expect(await faultsOf('[]')).toEqual(['C.json:1: 文件: 应为一个 JSON 对象']);
  });
});
