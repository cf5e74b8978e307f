import * as z from 'zod';
import { createClient } from '../../infra/rehearsal/client.ts';
import { uploadDocuments } from '../../infra/rehearsal/upload-documents.ts';
import { applicationOf } from '../bench/people.ts';

const receipt = z.object({ number: z.string() });

/** What applicants saw: the journal that is compared with the table and the log in the end. */
export type Journal = {
  /** Application numbers of every 201, by person. */
  readonly accepted: Map<number, string[]>;
  /** People who were told in the end that they had applied already: the answer to their first try was lost. */
  readonly already: Set<number>;
  /** Answers and broken connections after which somebody tried again. */
  retries: number;
};

export type Target = {
  readonly url: string;
  readonly campaign: string;
  readonly position: string;
  /** Token of confirmed documents, for everybody who uploads none of their own. */
  readonly documents: string;
  /** One person in so many uploads documents of their own. */
  readonly uploadsEvery: number;
};

/** Somebody who is not answered within this time gives up: the run has failed. */
const PATIENCE_MS = 120_000;
const FIRST_REST_MS = 100;
const LONGEST_REST_MS = 1_000;

/** One try; undefined when there was no answer, or one after which a browser's user tries again. */
const submitOnce = async (
  { url, campaign, position, documents }: Target,
  person: number,
): Promise<{ readonly status: number; readonly body: unknown } | undefined> => {
  try {
    const response = await fetch(`${url}/api/campaigns/${campaign}/applications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(applicationOf(person, position, documents)),
      signal: AbortSignal.timeout(30_000),
    });
    const body: unknown = await response.json();
    return response.status >= 500 ? undefined : { status: response.status, body };
  } catch {
    return undefined;
  }
};

/** Documents of one's own, from the beginning again when anything went wrong, as on the page. */
const documentsOf = async (target: Target, person: number, journal: Journal): Promise<string> => {
  if (person % target.uploadsEvery !== 0) return target.documents;
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const token = await uploadDocuments(createClient(target.url), target.campaign).catch(() => undefined);
    if (token !== undefined) return token;
    journal.retries += 1;
    await new Promise((resume) => setTimeout(resume, FIRST_REST_MS));
  }
  throw new Error(`person ${person} could not upload anything`);
};

/** One person applies, again and again until somebody answers. Throws for an answer that nobody should get. */
const apply = async (target: Target, person: number, journal: Journal): Promise<void> => {
  const documents = await documentsOf(target, person, journal);
  const deadline = Date.now() + PATIENCE_MS;
  for (let rest = FIRST_REST_MS; Date.now() < deadline; rest = Math.min(2 * rest, LONGEST_REST_MS)) {
    const answer = await submitOnce({ ...target, documents }, person);
    if (answer?.status === 201) {
      const { number } = receipt.parse(answer.body);
      journal.accepted.set(person, [...(journal.accepted.get(person) ?? []), number]);
      return;
    }
    if (answer?.status === 409) {
      journal.already.add(person);
      return;
    }
    if (answer !== undefined) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    journal.retries += 1;
    await new Promise((resume) => setTimeout(resume, rest));
  }
  throw new Error(`person ${person} got no answer`);
};

/** Everybody in the list applies, `concurrency` at any moment; a person may be in it twice. */
export const submitAll = async (
  target: Target,
  people: readonly number[],
  concurrency: number,
  journal: Journal,
): Promise<void> => {
  const queue = [...people];
  const browser = async (): Promise<void> => {
    for (let person = queue.shift(); person !== undefined; person = queue.shift())
      await apply(target, person, journal);
  };
  await Promise.all(Array.from({ length: concurrency }, browser));
};

export const emptyJournal = (): Journal => ({ accepted: new Map(), already: new Set(), retries: 0 });
