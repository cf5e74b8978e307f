import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { decodeText } from '../../shared/tables/decode-text.ts';
import { type Checked, checked, type Fault, faulty } from './fault.ts';
import { jsonLines, lineOfPath } from './json-lines.ts';
import { isCalendarDate, readMoment } from './moment.ts';

const points = z
  .number('应为 0 到 100 的数')
  .min(0, '应为 0 到 100 的数')
  .max(100, '应为 0 到 100 的数')
  .refine((value) => Number(value.toFixed(2)) === value, '最多两位小数');
const whole = (least: number, most: number) => {
  const range = `应为 ${least} 到 ${most} 的整数`;
  return z.number(range).int(range).min(least, range).max(most, range);
};
const date = z.string('应为日期，例如 2024-06-21').refine(isCalendarDate, '应为日期，例如 2024-06-21');
const moment = z
  .string('应为带时区的时间，例如 2024-06-17T08:00:00+08:00')
  .refine((text) => readMoment(text) !== undefined, '应为带时区的时间，例如 2024-06-17T08:00:00+08:00');
const code = z.string('应为六位行政区划代码').regex(/^[1-9]\d{5}$/, '应为六位行政区划代码');
const words = (most: number) =>
  z
    .string('不能为空')
    .trim()
    .min(1, '不能为空')
    .max(most, `最多 ${most} 个字`)
    .regex(/^\P{Cc}*$/u, '不能有控制字符');
const post = '应为 1 到 20 个字母、数字、汉字、连字符或下划线';

const tieBreakOf = <Name extends string>(names: readonly [Name, ...Name[]]) =>
  z.array(z.enum(names, `只能是 ${names.join(' 或 ')}`), '应为列表').optional();

const common = {
  county: code,
  code: z
    .string('应为 3 到 40 个小写字母、数字或连字符')
    .regex(/^[a-z0-9-]{3,40}$/, '应为 3 到 40 个小写字母、数字或连字符'),
  title: words(100),
  registration: z.object({ opens: moment, closes: moment }, '应有 opens 和 closes'),
  positions: z
    .array(
      z.object(
        {
          code: z.string(post).regex(/^[\p{L}\p{N}_-]{1,20}$/u, post),
          office: words(50),
          headcount: whole(1, 999),
        },
        '应有 code、office 和 headcount',
      ),
      '应为岗位的列表',
    )
    .min(1, '至少要有一个岗位'),
  substitutes: z.boolean('应为 true 或 false').optional(),
  noticeWorkingDays: whole(5, 15),
  appealWorkingDays: whole(0, 15).optional(),
  scoreReviewWorkingDays: whole(0, 30).optional(),
  markedTwice: z.boolean('应为 true 或 false').optional(),
  reserveUntil: date.optional(),
};

type Common = {
  readonly registration: { readonly opens: string; readonly closes: string };
  readonly positions: readonly { readonly code: string }[];
  readonly tieBreak?: readonly string[] | undefined;
};
type AddIssue = (path: (string | number)[], message: string) => void;

const checkCommon = (file: Common, fault: AddIssue): void => {
  if ((readMoment(file.registration.opens) ?? 0) >= (readMoment(file.registration.closes) ?? 0))
    fault(['registration', 'closes'], '报名截止应晚于报名开始');
  file.positions.forEach((position, index) => {
    if (file.positions.findIndex((other) => other.code === position.code) !== index)
      fault(['positions', index, 'code'], `岗位代码 ${position.code} 出现了两次`);
  });
  if (new Set(file.tieBreak).size !== (file.tieBreak?.length ?? 0)) fault(['tieBreak'], '同一项出现了两次');
};

const addTo =
  (context: Pick<z.RefinementCtx, 'addIssue'>): AddIssue =>
  (path, message) =>
    context.addIssue({ code: 'custom', path, message });

const openSchema = z
  .object(
    {
      ...common,
      track: z.literal('open', '应为 open（面向社会公开招聘）或 internal（择优选聘）'),
      ageOn: date.optional(),
      area: z.array(code, '应为六位行政区划代码的列表').min(1, '至少要有一个行政区划代码').optional(),
      bornFrom: date.optional(),
      bornTo: date.optional(),
      written: z.object({ weight: whole(0, 100), pass: points.optional() }, '应有 weight'),
      interview: z.object({ ratio: whole(1, 100), pass: points.optional() }, '应有 ratio'),
      openingRatio: whole(1, 100).optional(),
      tieBreak: tieBreakOf(['written', 'interview']),
    },
    '应为一个 JSON 对象',
  )
  .superRefine((file, context) => {
    const fault = addTo(context);
    checkCommon(file, fault);
    if (file.bornFrom !== undefined && file.bornTo !== undefined && file.bornFrom > file.bornTo)
      fault(['bornTo'], '不能早于 bornFrom');
  });

const internalSchema = z
  .object({
    ...common,
    track: z.literal('internal'),
    cutoff: date,
    roster: z
      .string('应为名册文件名，例如 roster.csv')
      .regex(/^[^/\\]+$/, '应为与 campaign.json 同一文件夹里的文件名'),
    exam: z.object({ pass: points.optional() }, '应为对象，例如 {"pass": 60}'),
    tieBreak: tieBreakOf(['exam', 'written', 'interview']),
  })
  .superRefine((file, context) => checkCommon(file, addTo(context)));

/** campaign.json of one track, checked; optional fields stay absent and are filled in by the server. */
export type OpenCampaignFile = z.infer<typeof openSchema>;
export type InternalCampaignFile = z.infer<typeof internalSchema>;
export type CampaignFile = OpenCampaignFile | InternalCampaignFile;

const trackOnly = z.object({ track: z.literal('internal') });

/** Which track a file means to be of, however faulty it is otherwise: what is not internal is read as open recruitment. */
const trackOf = (value: unknown): CampaignFile['track'] =>
  trackOnly.safeParse(value).success ? 'internal' : 'open';

/** The track of a campaign.json that may have faults; by it the other files are read. */
export const readTrack = async (file: string): Promise<CampaignFile['track']> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  const json = parseJson(text.replace(/^\ufeff/, ''));
  return json.ok ? trackOf(json.value) : 'open';
};

const parseFile = (value: unknown): z.ZodSafeParseResult<CampaignFile> =>
  trackOf(value) === 'internal' ? internalSchema.safeParse(value) : openSchema.safeParse(value);

/** Reads and checks campaign.json; `counties` are the county codes that can be rehearsed. Unknown fields are ignored. */
export const readCampaignFile = async (
  file: string,
  counties: readonly string[],
): Promise<Checked<CampaignFile>> => {
  const bytes = await readFile(file).catch(() => undefined);
  const whole = (text: string, line = 1): Checked<CampaignFile> =>
    faulty([{ file, line, field: '文件', text }]);
  if (bytes === undefined) return whole('找不到或者无法打开');
  const decoded = decodeText(bytes);
  if (!decoded.ok) return whole('编码无法识别，请存为 UTF-8 或 GBK');
  const text = decoded.value.replace(/^\ufeff/, '');
  const json = parseJson(text);
  if (!json.ok) return whole('不是正确的 JSON', json.line);
  const parsed = parseFile(json.value);
  const lines = jsonLines(text);
  if (!parsed.success) {
    return faulty(
      parsed.error.issues.map((issue): Fault => {
        const field = issue.path.map(String).join('.') || '文件';
        return { file, line: lineOfPath(lines, issue.path), field, text: issue.message };
      }),
    );
  }
  return counties.includes(parsed.data.county)
    ? checked(parsed.data)
    : faulty([
        {
          file,
          line: lineOfPath(lines, ['county']),
          field: 'county',
          text: `没有 ${parsed.data.county} 这个县（市、区）`,
        },
      ]);
};

const parseJson = (text: string): { ok: true; value: unknown } | { ok: false; line: number } => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const line = error instanceof SyntaxError ? /line (\d+)/.exec(error.message)?.[1] : undefined;
    return { ok: false, line: Number(line ?? (/end of/i.test(String(error)) ? text.split('\n').length : 1)) };
  }
};
