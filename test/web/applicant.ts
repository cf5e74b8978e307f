import { aCitizenNumber } from '../builders/citizen-number.ts';
import { aJpg, aPdf, aPng } from '../builders/files.ts';
import { shownIn, uploadForm } from './read-html.ts';
import { type Visited, type Visitor, visit } from './visitor.ts';

export const FORM = '/campaigns/2024-open-1/apply';

/** What an eligible applicant of 尧都区 types, page by page. */
export const ANSWERS = {
  start: { consent: 'yes', consent_sensitive: 'yes' },
  identity: {
    name: '王小明',
    citizen_id: aCitizenNumber('1998-05-12', 123, '141002'),
    phone: '13812345678',
    position: '01',
  },
  education: {
    education: 'bachelor',
    major: '法学',
    experience: '2016 年至 2020 年，山西大学\n2020 年起，某公司',
    household_code: '141002',
    residence_code: 'other',
    residence_code_other: '140105',
    law_graduate: 'yes',
  },
  declarations: {
    criminal: 'no',
    detention_drugs: 'no',
    credit: 'no',
    dismissed: 'no',
    judicial_dismissal: 'no',
  },
} as const;

export const FILES = {
  'id-front': aPng(),
  'id-back': aPng(),
  certificate: aPdf(),
  residence: aPdf(),
  photo: aJpg(),
} as const;

type Page = keyof typeof ANSWERS;
/** What is typed on each page; some other person of another county types something else. */
export type Answers = Readonly<Record<Page, Readonly<Record<string, string>>>>;

/** Hands in the pages named, in their order. */
export const fillIn = async (
  visitor: Visitor,
  pages: readonly Page[],
  answers: Answers = ANSWERS,
  form = FORM,
): Promise<void> => {
  for (const page of pages) {
    const answer = await visitor.post(`${form}/${page}`, answers[page]);
    if (answer.status !== 303) throw new Error(`${page}: ${answer.status} ${shownIn(answer.text, 'name')}`);
  }
};

/** A visitor who has handed in the pages named, in their order. */
export const applicantAt = async (base: string, ...pages: readonly Page[]): Promise<Visitor> => {
  const visitor = visit(base);
  await fillIn(visitor, pages);
  return visitor;
};

/** Posts a file as the form on the documents page does, and follows the bucket back to that page. */
export const uploadByForm = async (
  visitor: Visitor,
  kind: string,
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  form = FORM,
): Promise<Visited> => {
  const { url, fields } = uploadForm((await visitor.get(`${form}/documents`)).text, kind);
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([bytes]), fileName);
  const stored = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  const seen = await visitor.get(stored.headers.get('location') ?? '');
  return visitor.get(seen.location);
};

/** All five documents, uploaded by their forms. */
export const uploadAll = async (visitor: Visitor, form = FORM): Promise<void> => {
  for (const [kind, bytes] of Object.entries(FILES))
    await uploadByForm(visitor, kind, bytes, `${kind}.png`, form);
};
