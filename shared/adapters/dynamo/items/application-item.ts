import * as z from 'zod';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentMeta,
  EDUCATION_LEVELS,
} from '../../../domain/model/application.ts';
import type {
  InternalStoredApplication,
  OpenStoredApplication,
  StoredApplication,
} from '../../../ports/application-store.ts';
import { listedIn, listedKey, numberIn, recordKey } from '../keys.ts';
import {
  packAnswers,
  packBase64,
  packHex,
  packText,
  unpackAnswer,
  unpackBase64,
  unpackHex,
  unpackText,
} from '../pack.ts';
import { internalAnswers, packInternal, unpackInternal } from './internal-answers.ts';

const BARS = ['criminal', 'detentionDrugs', 'credit', 'dismissed', 'judicialDismissal'] as const;
const GROUNDS = ['lawQualification', 'lawGraduate', 'politicalLegalExperience'] as const;

const bytes = () => z.instanceof(Uint8Array);

/** What the listing index shows of an application. */
export const applicationSummary = z.lazy(() =>
  z.object({
    name: z.string(),
    sex: z.enum(['male', 'female']),
    preferred: z.boolean(),
    at: z.number(),
  }),
);

const commonShape = () => ({
  t: z.literal('application'),
  at: z.number(),
  summary: applicationSummary,
  pk: z.string(),
  gsi1pk: z.string(),
  major: bytes(),
  education: z.enum(EDUCATION_LEVELS),
  upload: z.string(),
  /** First letter of the type (d: pdf) and size of each document, in the order of DOCUMENT_KINDS. */
  files: z.string(),
  sealed: z.object({ key: bytes(), citizenId: bytes(), phone: bytes(), at: z.number().optional() }),
  code: bytes(),
  /** Only a corrected application says its version: the first was stored without. */
  version: z.number().int().optional(),
  corrected: z.number().optional(),
  /** Moment and version of the two consents; absent of what was stored before they were recorded. */
  agreed: z.tuple([z.number(), z.number()]).optional(),
});

const openItem = () =>
  z.object({
    ...commonShape(),
    /** Only an internal application says its track: those of open recruitment were stored without. */
    track: z.undefined().optional(),
    experience: bytes().optional(),
    household: z.string(),
    residence: z.string(),
    /** Answers to the five bars, then the three grounds of preference; `y` or `n` each, in the plan's order. */
    bars: z.string().length(BARS.length),
    grounds: z.string().length(GROUNDS.length),
  });

const internalItem = () =>
  z.object({
    ...commonShape(),
    track: z.literal('internal'),
    answers: internalAnswers,
  });

const applicationItem = z.lazy(() => z.union([internalItem(), openItem()]));
type OpenItem = z.infer<ReturnType<typeof openItem>>;
type InternalItem = z.infer<ReturnType<typeof internalItem>>;

const TYPES = { j: 'jpg', p: 'png', d: 'pdf' } as const;
const LETTERS = { jpg: 'j', png: 'p', pdf: 'd' } as const;
const packedFile = z.lazy(() => z.string().regex(/^[jpd][0-9]+$/));

const packFiles = (files: StoredApplication['documents']['files']): string =>
  DOCUMENT_KINDS.map((kind) => LETTERS[files[kind].type] + files[kind].size).join(',');

const unpackFiles = (packed: string): StoredApplication['documents']['files'] => {
  const files = packed.split(',');
  const meta = (kind: DocumentKind): DocumentMeta => {
    const file = packedFile.parse(files[DOCUMENT_KINDS.indexOf(kind)]);
    const letter = z.enum(['j', 'p', 'd']).parse(file.charAt(0));
    return { type: TYPES[letter], size: Number(file.slice(1)) };
  };
  return {
    'id-front': meta('id-front'),
    'id-back': meta('id-back'),
    certificate: meta('certificate'),
    residence: meta('residence'),
    photo: meta('photo'),
  };
};

const statedOpenly = (application: OpenStoredApplication) => ({
  ...(application.experience === '' ? {} : { experience: packText(application.experience) }),
  household: application.householdCode,
  residence: application.residenceCode,
  bars: packAnswers(BARS, application.declarations),
  grounds: packAnswers(GROUNDS, application.preference),
});

/** 四(二)1(8) is of open recruitment alone. */
const isPreferred = (application: StoredApplication): boolean =>
  application.track !== 'internal' && Object.values(application.preference).some(Boolean);

/**
 * The item of an accepted application: at most 2,048 bytes, its index entry at most 1 KB (see item-size.ts), with every text
 * of the form at its longest in Chinese characters of two UTF-16 bytes.
 */
export const toApplicationItem = (application: StoredApplication) => ({
  ...recordKey(application.number, 'application'),
  ...listedKey(application.campaign, application.position, application.number, 'application'),
  t: 'application',
  at: application.submittedAt,
  summary: {
    name: application.name,
    sex: application.sex,
    preferred: isPreferred(application),
    at: application.submittedAt,
  },
  major: packText(application.major),
  education: application.education,
  ...(application.track === 'internal'
    ? { track: application.track, answers: packInternal(application.internal) }
    : statedOpenly(application)),
  upload: application.documents.uploadId,
  files: packFiles(application.documents.files),
  sealed: {
    key: packBase64(application.sealed.key),
    citizenId: packBase64(application.sealed.citizenId),
    phone: packBase64(application.sealed.phone),
    ...(application.sealed.at !== undefined && { at: application.sealed.at }),
  },
  code: packHex(application.codeDigest),
  ...(application.version !== undefined && { version: application.version }),
  ...(application.correctedAt !== undefined && { corrected: application.correctedAt }),
  ...(application.consent && { agreed: [application.consent.at, application.consent.version] }),
});

const commonOf = (item: OpenItem | InternalItem) => ({
  number: numberIn(item.pk),
  ...listedIn(item.gsi1pk),
  name: item.summary.name,
  sex: item.summary.sex,
  submittedAt: item.at,
  education: item.education,
  major: unpackText(item.major),
  documents: { uploadId: item.upload, files: unpackFiles(item.files) },
  sealed: {
    key: unpackBase64(item.sealed.key),
    citizenId: unpackBase64(item.sealed.citizenId),
    phone: unpackBase64(item.sealed.phone),
    ...(item.sealed.at !== undefined && { at: item.sealed.at }),
  },
  codeDigest: unpackHex(item.code),
  ...(item.version !== undefined && { version: item.version }),
  ...(item.corrected !== undefined && { correctedAt: item.corrected }),
  ...(item.agreed && { consent: { at: item.agreed[0], version: item.agreed[1] } }),
});

const fromOpenItem = (item: OpenItem): OpenStoredApplication => {
  const bar = (name: (typeof BARS)[number]): boolean => unpackAnswer(BARS, item.bars, name);
  const ground = (name: (typeof GROUNDS)[number]): boolean => unpackAnswer(GROUNDS, item.grounds, name);
  return {
    ...commonOf(item),
    experience: item.experience ? unpackText(item.experience) : '',
    householdCode: item.household,
    residenceCode: item.residence,
    declarations: {
      criminal: bar('criminal'),
      detentionDrugs: bar('detentionDrugs'),
      credit: bar('credit'),
      dismissed: bar('dismissed'),
      judicialDismissal: bar('judicialDismissal'),
    },
    preference: {
      lawQualification: ground('lawQualification'),
      lawGraduate: ground('lawGraduate'),
      politicalLegalExperience: ground('politicalLegalExperience'),
    },
  };
};

const fromInternalItem = (item: InternalItem): InternalStoredApplication => ({
  ...commonOf(item),
  track: item.track,
  internal: unpackInternal(item.answers),
});

/** Parses what the table gave; throws when it is not an application as this code writes it. */
export const fromApplicationItem = (raw: unknown): StoredApplication => {
  const item = applicationItem.parse(raw);
  return item.track === 'internal' ? fromInternalItem(item) : fromOpenItem(item);
};
