import type {
  CampaignFile,
  InternalCampaignFile,
  OpenCampaignFile,
} from '../../../shared/domain/campaign/complete.ts';
import type { Position, TieBreak } from '../../../shared/domain/model/campaign.ts';
import type { Host } from '../../../shared/domain/model/host.ts';
import { trackOf } from './tracks.ts';

/** The form's inputs are named by their path in campaign.json, so that one fault list serves both. */
export type FormValues = Readonly<Record<string, string>>;

/** Rows for positions that a new form shows, and how many the button adds. */
export const ROWS_AT_FIRST = 4;

/** Only text inputs count; whatever else was posted under these names is ignored. */
export const formValues = (values: Readonly<Record<string, unknown>>): FormValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.trim()]] : [],
    ),
  );

/** How many rows for positions the posted form had. */
export const rowCount = (values: FormValues): number => {
  const rows = Object.keys(values).flatMap((name) => {
    const [, index] = /^positions\.(\d{1,3})\.code$/.exec(name) ?? [];
    return index === undefined ? [] : [Number(index) + 1];
  });
  return Math.max(ROWS_AT_FIRST, ...rows);
};

// An optional input left empty was not given. Text that is no number becomes NaN: the domain says what should stand there.
const optional = (value: string | undefined): string | undefined => (value === '' ? undefined : value);
const number = (value: string | undefined): number =>
  value !== undefined && /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
const optionalNumber = (value: string | undefined): number | undefined =>
  value === undefined || value === '' ? undefined : number(value);

/** What the browser's date-and-time input sends has no offset: it is meant in Asia/Shanghai. */
const moment = (value = ''): string =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) ? `${value}:00+08:00` : value;

const list = (value = ''): readonly string[] => value.split(/[\s,，、;；]+/).filter((entry) => entry !== '');

const isTieBreak = (text: string): text is TieBreak => text === 'written' || text === 'interview';

/** What both forms ask for. */
const common = (values: FormValues, county: string) => ({
  county,
  code: values.code ?? '',
  title: values.title ?? '',
  registration: {
    opens: moment(values['registration.opens']),
    closes: moment(values['registration.closes']),
  },
  positions: positions(values),
  substitutes: values.substitutes !== 'no',
  noticeWorkingDays: number(values.noticeWorkingDays),
  appealWorkingDays: optionalNumber(values.appealWorkingDays),
  scoreReviewWorkingDays: optionalNumber(values.scoreReviewWorkingDays),
  markedTwice: values.markedTwice !== 'no',
  reserveUntil: optional(values.reserveUntil),
});

/** A host as soon as either of its two inputs holds anything: the other one is then missing, and said to be. */
const hostIn = (values: FormValues): Host | undefined => {
  const { 'host.section': section = '', 'host.approval': approval = '' } = values;
  return section + approval === '' ? undefined : { section, approval };
};

const openFromForm = (values: FormValues, county: string): OpenCampaignFile => {
  const area = list(values.area);
  return {
    ...common(values, county),
    track: 'open',
    ageOn: optional(values.ageOn),
    bornFrom: optional(values.bornFrom),
    bornTo: optional(values.bornTo),
    area: area.length === 0 ? undefined : area,
    written: { weight: number(values['written.weight']), pass: optionalNumber(values['written.pass']) },
    interview: {
      ratio: number(values['interview.ratio']),
      pass: optionalNumber(values['interview.pass']),
      examiners: optionalNumber(values['interview.examiners']),
    },
    openingRatio: optionalNumber(values.openingRatio),
    tieBreak: list(values.tieBreak).filter(isTieBreak),
    host: hostIn(values),
  };
};

const internalFromForm = (values: FormValues, county: string): InternalCampaignFile => ({
  ...common(values, county),
  track: 'internal',
  cutoff: values.cutoff ?? '',
  exam: { pass: optionalNumber(values['exam.pass']) },
  tieBreak: [],
});

/** A form as the campaign.json it stands for. Rows left empty in the middle keep their place, so that faults stay beside their row. */
export const campaignFromForm = (values: FormValues, county: string): CampaignFile =>
  trackOf(values) === 'internal' ? internalFromForm(values, county) : openFromForm(values, county);

function positions(values: FormValues): readonly Position[] {
  const rows = Array.from({ length: rowCount(values) }, (_, index) => {
    const cell = (name: string) => values[`positions.${index}.${name}`] ?? '';
    return { code: cell('code'), office: cell('office'), headcount: cell('headcount') };
  });
  const filled = rows.findLastIndex((row) => Object.values(row).some((cell) => cell !== ''));
  return rows.slice(0, filled + 1).map((row) => ({ ...row, headcount: number(row.headcount) }));
}
