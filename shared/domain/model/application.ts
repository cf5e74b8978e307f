import type { Consent } from './consent.ts';
import type { InternalApplicationForm } from './internal-application.ts';
import type { Instant } from './time.ts';

export const EDUCATION_LEVELS = ['high-school', 'college', 'bachelor', 'master', 'doctor'] as const;
export type Education = (typeof EDUCATION_LEVELS)[number];

export type Sex = 'male' | 'female';

/** What the applicant declares on each bar of 四(二)2; true is a declaration against themselves. */
export type Declarations = {
  readonly criminal: boolean;
  readonly detentionDrugs: boolean;
  readonly credit: boolean;
  readonly dismissed: boolean;
  readonly judicialDismissal: boolean;
};

/** The three grounds of 四(二)1(8). */
export type PreferenceGrounds = {
  readonly lawQualification: boolean;
  readonly lawGraduate: boolean;
  readonly politicalLegalExperience: boolean;
};

export const DOCUMENT_KINDS = ['id-front', 'id-back', 'certificate', 'residence', 'photo'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type DocumentType = 'jpg' | 'png' | 'pdf';
export type DocumentMeta = { readonly type: DocumentType; readonly size: number };

/** What the applicant states, in the clear. `citizenId` has 18 characters with an upper-case X. */
export type ApplicationForm = {
  /** Only an internal application says its track. */
  readonly track?: 'open';
  readonly name: string;
  readonly citizenId: string;
  readonly phone: string;
  readonly position: string;
  readonly education: Education;
  readonly major: string;
  /** Optional free text, at most 500 characters: where and when the applicant studied and worked. */
  readonly experience: string;
  readonly householdCode: string;
  readonly residenceCode: string;
  readonly declarations: Declarations;
  readonly preference: PreferenceGrounds;
};

/** The five documents of one application: they lie under one upload id. */
export type DocumentSet = {
  readonly uploadId: string;
  readonly files: Readonly<Record<DocumentKind, DocumentMeta>>;
};

/** An application of either track, in the clear. */
export type AnyApplicationForm = ApplicationForm | InternalApplicationForm;

/** What an applicant states without the two that are sealed, citizen number and phone. */
export type OpenStated = Omit<ApplicationForm, 'citizenId' | 'phone'>;
export type InternalStated = Omit<InternalApplicationForm, 'citizenId' | 'phone'>;

type Accepted = {
  readonly number: string;
  readonly campaign: string;
  readonly sex: Sex;
  /** Of the first version; a correction does not change it. */
  readonly submittedAt: Instant;
  readonly documents: DocumentSet;
  /** Given before the first version, and holding for its corrections; absent of what was stored before it was recorded. */
  readonly consent?: Consent;
  /** Counts corrections from 2; absent: never corrected, which is version 1. */
  readonly version?: number;
  readonly correctedAt?: Instant;
};

export type OpenApplication = OpenStated & Accepted;
export type InternalApplication = InternalStated & Accepted;

/** An accepted application as pages and workers read it; identity number and phone stay sealed (see ports/vault.ts). */
export type Application = OpenApplication | InternalApplication;
