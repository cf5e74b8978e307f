import { isLocalDate } from '../calendar/days.ts';
import { localDate } from '../calendar/format.ts';
import type { LocalDate } from '../model/time.ts';
import { isReadable } from '../readable-text.ts';
import type { KnownRefusal } from '../refusals.ts';
import {
  type CampaignFile,
  DEFAULT_NOTICE_DAYS,
  type InternalCampaignFile,
  type OpenCampaignFile,
} from './campaign-file.ts';
import { isCampaignCode } from './code.ts';

type Check<File = CampaignFile> = (file: File) => readonly KnownRefusal[];

const fault = (holds: boolean, field: string, code: KnownRefusal['code']): readonly KnownRefusal[] =>
  holds ? [] : [{ code, field }];

const isRegion = (code: string): boolean => /^[1-9]\d{5}$/.test(code);
const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
const isPassMark = (pass: number | undefined): boolean =>
  pass === undefined || (pass >= 0 && pass <= 100 && Number(pass.toFixed(2)) === pass);
/** Whether a text is readable, not blank, and of at most so many characters. */
export const isShortText = (text: string, most: number): boolean =>
  text.trim() !== '' && [...text].length <= most && isReadable(text);
/** What the title of an announcement may be, and the office printed for a position. */
export const isTitle = (text: string): boolean => isShortText(text, 100);
export const isOfficeName = (text: string): boolean => isShortText(text, 50);

const allDifferent = (values: readonly string[]): boolean => new Set(values).size === values.length;

const ISO_WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a text is a moment in ISO 8601 with an offset, on a day that exists. */
export const isMoment = (text: string): boolean =>
  ISO_WITH_OFFSET.test(text) && isLocalDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

/** Years a campaign may speak of, both inclusive; births reach back to whoever is alive. */
const LAST_YEAR = 2100;
const FIRST_YEAR = { campaign: 2000, birth: 1900 };
type Kind = keyof typeof FIRST_YEAR;

const yearFault = (date: LocalDate, field: string, kind: Kind): readonly KnownRefusal[] => {
  const from = FIRST_YEAR[kind];
  // Compared as text: a year of more or fewer than four digits, or before year 0, comes out as too early.
  return date >= `${from}-01-01` && date <= `${LAST_YEAR}-12-31`
    ? []
    : [{ code: 'campaign.year', field, facts: { from, to: LAST_YEAR } }];
};

const dateFaults = (date: string | undefined, field: string, kind: Kind): readonly KnownRefusal[] => {
  if (date === undefined) return [];
  return isLocalDate(date) ? yearFault(date, field, kind) : [{ code: 'campaign.date', field }];
};

/** The year is that of the day in Asia/Shanghai, so that `ageOn`, when it follows from `closes`, lies within as well. */
const momentFaults = (text: string, field: string): readonly KnownRefusal[] =>
  isMoment(text)
    ? yearFault(localDate(Date.parse(text)), field, 'campaign')
    : [{ code: 'campaign.date', field }];

const headChecks: Check = ({ county, code, title }) => [
  ...fault(isRegion(county), 'county', 'campaign.malformed'),
  ...fault(isCampaignCode(code), 'code', 'campaign.code'),
  ...fault(isTitle(title), 'title', 'campaign.malformed'),
];

const areaChecks: Check<OpenCampaignFile> = ({ area }) =>
  fault(area === undefined || (area.length > 0 && area.every(isRegion)), 'area', 'campaign.malformed');

const birthChecks: Check<OpenCampaignFile> = ({ ageOn, bornFrom, bornTo }) => {
  const malformed = [
    ...dateFaults(ageOn, 'ageOn', 'campaign'),
    ...dateFaults(bornFrom, 'bornFrom', 'birth'),
    ...dateFaults(bornTo, 'bornTo', 'birth'),
  ];
  if (malformed.length > 0 || bornFrom === undefined || bornTo === undefined) return malformed;
  return fault(bornFrom <= bornTo, 'bornTo', 'campaign.born-order');
};

const windowChecks: Check = ({ registration: { opens, closes } }) => {
  const malformed = [
    ...momentFaults(opens, 'registration.opens'),
    ...momentFaults(closes, 'registration.closes'),
  ];
  if (malformed.length > 0) return malformed;
  return fault(Date.parse(opens) < Date.parse(closes), 'registration.closes', 'campaign.window');
};

const positionChecks: Check = ({ positions }) => [
  ...fault(positions.length > 0, 'positions', 'campaign.positions'),
  ...positions.flatMap(({ code, office, headcount }, index) => [
    ...fault(/^[\p{L}\p{N}_-]{1,20}$/u.test(code), `positions.${index}.code`, 'campaign.malformed'),
    ...fault(isOfficeName(office), `positions.${index}.office`, 'campaign.malformed'),
    ...fault(isWhole(headcount, 1, 999), `positions.${index}.headcount`, 'campaign.headcount'),
  ]),
  ...fault(allDifferent(positions.map(({ code }) => code)), 'positions', 'campaign.position-twice'),
];

const scoreChecks: Check<OpenCampaignFile> = ({ written, interview, tieBreak = [] }) => [
  ...fault(isWhole(written.weight, 0, 100), 'written.weight', 'campaign.weight'),
  ...fault(isPassMark(written.pass), 'written.pass', 'campaign.pass'),
  ...fault(isWhole(interview.ratio, 1, 100), 'interview.ratio', 'campaign.ratio'),
  ...fault(isPassMark(interview.pass), 'interview.pass', 'campaign.pass'),
  ...fault(allDifferent(tieBreak), 'tieBreak', 'campaign.tie-break'),
];

const panelChecks: Check<OpenCampaignFile> = ({ interview: { examiners }, openingRatio }) => [
  ...fault(examiners === undefined || isWhole(examiners, 5, 15), 'interview.examiners', 'campaign.examiners'),
  ...fault(
    openingRatio === undefined || isWhole(openingRatio, 1, 100),
    'openingRatio',
    'campaign.opening-ratio',
  ),
];

const hostChecks: Check<OpenCampaignFile> = ({ host }) =>
  host === undefined
    ? []
    : [
        ...fault(isShortText(host.section, 50), 'host.section', 'campaign.malformed'),
        ...fault(isShortText(host.approval, 50), 'host.approval', 'campaign.malformed'),
      ];

const cutoffChecks: Check<InternalCampaignFile> = ({ cutoff }) => dateFaults(cutoff, 'cutoff', 'campaign');

const examChecks: Check<InternalCampaignFile> = ({ exam, tieBreak = [] }) => [
  ...fault(isPassMark(exam.pass), 'exam.pass', 'campaign.pass'),
  ...fault(allDifferent(tieBreak), 'tieBreak', 'campaign.tie-break'),
];

const noticeChecks: Check = ({ noticeWorkingDays = DEFAULT_NOTICE_DAYS }) =>
  fault(isWhole(noticeWorkingDays, 5, 15), 'noticeWorkingDays', 'campaign.notice-days');

const rightsChecks: Check = ({ appealWorkingDays = 0, scoreReviewWorkingDays = 0, reserveUntil }) => [
  ...fault(isWhole(appealWorkingDays, 0, 15), 'appealWorkingDays', 'campaign.appeal-days'),
  ...fault(isWhole(scoreReviewWorkingDays, 0, 30), 'scoreReviewWorkingDays', 'campaign.score-review-days'),
  ...dateFaults(reserveUntil, 'reserveUntil', 'campaign'),
];

/** Every fault of a campaign file, in the order of the file's parts, each with the path of its `field`. */
export const campaignFaults = (file: CampaignFile): readonly KnownRefusal[] => {
  const own =
    file.track === 'open'
      ? {
          conditions: [...areaChecks(file), ...birthChecks(file)],
          scores: [...scoreChecks(file), ...panelChecks(file), ...hostChecks(file)],
        }
      : { conditions: cutoffChecks(file), scores: examChecks(file) };
  return [
    ...headChecks(file),
    ...own.conditions,
    ...windowChecks(file),
    ...positionChecks(file),
    ...own.scores,
    ...noticeChecks(file),
    ...rightsChecks(file),
  ];
};
