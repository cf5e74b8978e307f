import { expect } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { aPdf } from '../../builders/files.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  CLOSES,
  CODE,
  type Desk,
  OPENS,
  problemIn,
  signIn,
} from './desk.ts';

export const HERE = `/console/campaigns/${CODE}`;
export const at = (text: string): number => Date.parse(`${text}+08:00`);
export const PUBLISHED = at('2024-07-01T09:00:00');
/** Seven working days after 1 July 2024 end on the 10th. */
export const AFTER_NOTICE = at('2024-07-11T09:00:00');

const uploadBody = z.object({
  upload: z.object({
    uploadId: z.string(),
    ticket: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }),
  }),
});

/** What an officer does with contracts, over HTTP. */
export type ContractDesk = ReturnType<typeof contractDesk>;

export const contractDesk = (cloud: Cloud, officer: Desk, here = HERE) => {
  const read = async (path: string) => JSON.parse((await officer.get(here + path)).text);
  const command = (number: string, what: string, value: Record<string, unknown> = {}) =>
    officer.post(`${here}/contracts/${number}/${what}`, value);
  /** Puts bytes where the page's own form would, and waits until they are checked. */
  const upload = async (number: string, bytes: Uint8Array, type = 'application/pdf') => {
    const { uploadId, ticket } = uploadBody.parse(await read(`/contracts/${number}`)).upload;
    const form = new FormData();
    for (const [name, value] of Object.entries(ticket.fields)) form.set(name, value);
    form.set('file', new Blob([Uint8Array.from(bytes)], { type }), 'scan.pdf');
    await fetch(ticket.url, { method: 'POST', body: form, redirect: 'manual' });
    await cloud.idle();
    return uploadId;
  };
  const ORIGINALS = ['id-front', 'id-back', 'certificate', 'residence'];
  const TERMS = {
    startOn: '2024-09-01',
    months: 36,
    probationMonths: 6,
    pay: '每月2800元',
    signBy: '2024-08-31',
  };
  return {
    read,
    command,
    upload,
    check: (number: string, changes: Record<string, unknown> = {}) =>
      command(number, 'check', { originals: ORIGINALS, ...changes }),
    issue: (number: string, changes: Record<string, unknown> = {}) =>
      command(number, 'issue', { ...TERMS, ...changes }),
    /** From a checked contract to a signed one. */
    sign: async (number: string, signedOn: string) => {
      const copy = await upload(number, aPdf());
      return command(number, 'sign', { signedOn, upload: copy });
    },
  };
};

/** Status and code of a refused reply. */
export const refusedAs = async (reply: ReturnType<Desk['post']>): Promise<readonly [number, string]> => {
  const { status, ...rest } = await reply;
  return [status, problemIn({ status, ...rest }).code];
};

/** Walks a campaign of open recruitment until its contract stage is open; `places` people are on the notice. */
export const walkToContracts = async (
  cloud: Cloud,
  settings: {
    readonly people: number;
    readonly places: number;
    readonly marks?: readonly number[];
    readonly file?: Record<string, unknown>;
  },
): Promise<{ readonly people: readonly Applicant[]; readonly goTo: (moment: number) => Promise<Desk> }> => {
  const goTo = async (moment: number): Promise<Desk> => {
    await cloud.idle();
    cloud.clock.set(moment);
    return signIn(cloud, 'officer01');
  };
  let officer = await signIn(cloud, 'officer01');
  const move = async (stage: string, event: string) =>
    expect((await officer.post(`${HERE}/stages/${stage}/${event}`)).status).toBe(200);
  const positions = [{ code: '01', office: '段店司法所', headcount: settings.places }];
  const file = aCampaignFile({ positions, interview: { ratio: 4, pass: 60 }, ...settings.file });
  expect((await officer.post('/console/campaigns', file)).status).toBe(201);
  expect((await officer.post(`${HERE}/publish`)).status).toBe(200);
  cloud.clock.set(OPENS);
  const people: Applicant[] = [];
  for (let serial = 0; serial < settings.people; serial += 1) people.push(await apply(cloud, 41 + serial));
  officer = await goTo(CLOSES);
  await move('review', 'open');
  const reviewer = await signIn(cloud, 'reviewer01');
  for (const { number } of people) await reviewer.post(`${HERE}/review/${number}`, { decision: 'accepted' });
  await move('review', 'close');
  const examiner = await signIn(cloud, 'examiner01');
  for (const kind of ['written', 'interview']) {
    await move(kind, 'open');
    const marks = people.map(
      ({ citizenId }, index) => `${citizenId},${settings.marks?.[index] ?? 95 - index * 5}`,
    );
    await examiner.upload(`${HERE}/scores/${kind}`, 'a.csv', [`citizen_id,${kind}`, ...marks].join('\n'));
    await move(kind, 'close');
  }
  for (const stage of ['background', 'medical']) {
    await move(stage, 'open');
    const { reached } = JSON.parse((await officer.get(`${HERE}/checks`)).text);
    for (const { number } of reached)
      await officer.post(`${HERE}/checks/${number}`, { what: stage, result: 'pass' });
    await move(stage, 'close');
  }
  await move('notice', 'open');
  officer = await goTo(PUBLISHED);
  await officer.post(`${HERE}/notice`);
  officer = await goTo(AFTER_NOTICE);
  await move('notice', 'close');
  await move('contract', 'open');
  await cloud.idle();
  return { people, goTo };
};
