import * as z from 'zod';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { countySecret } from '../../../shared/adapters/crypto/county-secret.ts';
import { auditStore } from '../../../shared/adapters/dynamo/audit-store.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamo/table.ts';
import type { Found } from '../../../shared/domain/model/audit.ts';
import type { Role } from '../../../shared/domain/model/staff.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import { aFound } from '../../builders/finding.ts';
import { COUNTY, sealedSession, secretOf } from './desk.ts';

/** As sealedSession seals it. */
const TOKEN = 'c'.repeat(43);
const problem = z.object({ code: z.string() });

export type Asked = { readonly status: number; readonly text: string; readonly location: string | null };

export const codeIn = ({ text }: Asked): string => problem.parse(JSON.parse(text)).code;

/** The table of a cloud, as its functions see it. */
export const tableOf = (cloud: Cloud): Table => {
  Object.assign(process.env, cloud.env);
  return openTable({ name: cloud.tableName, index: 'gsi1' });
};

/** Puts what a rule found on record as the audits do; answers the id of the finding. */
export const seed = async (cloud: Cloud, changes: Partial<Found>, at: number): Promise<string> => {
  const [id = ''] = await auditStore(tableOf(cloud), countySecret(secretOf(cloud))).record(
    [aFound(changes)],
    at,
  );
  return id;
};

/** Somebody of these roles, whatever accounts there are. */
export const deskOf = async (cloud: Cloud, ...roles: readonly Role[]) => {
  const [role = 'nobody'] = roles;
  const staff = { account: `${role}09`, name: `某${role}`, county: COUNTY, roles };
  const send = async (path: string, init: RequestInit = {}): Promise<Asked> => {
    const cookie = await sealedSession(cloud, staff);
    const headers = { cookie, accept: 'application/json', ...init.headers };
    const reply = await fetch(cloud.url + path, { redirect: 'manual', ...init, headers });
    return { status: reply.status, text: await reply.text(), location: reply.headers.get('location') };
  };
  const json = { 'content-type': 'application/json', 'x-csrf-token': TOKEN };
  return {
    send,
    get: (path: string) => send(path),
    /** As a browser asks. */
    page: (path: string) => send(path, { headers: { accept: 'text/html' } }),
    post: (path: string, value: Record<string, unknown>) =>
      send(path, { method: 'POST', headers: json, body: JSON.stringify(value) }),
    /** As a browser posts a form. */
    form: (path: string, fields: Record<string, string>, token = TOKEN) =>
      send(path, {
        method: 'POST',
        headers: { accept: 'text/html', origin: cloud.url },
        body: new URLSearchParams({ ...fields, ...(token !== '' && { _csrf: token }) }),
      }),
    /** An .xlsx as its lines by title. */
    sheet: async (path: string) => {
      const cookie = await sealedSession(cloud, staff);
      const reply = await fetch(cloud.url + path, { headers: { cookie } });
      const table = await readTable(new Uint8Array(await reply.arrayBuffer()), 'x.xlsx');
      if (!table.ok) throw new Error(table.refusal.code);
      return { header: table.value.header, rows: table.value.rows.map(({ cells }) => cells) };
    },
  };
};
export type AuditDesk = Awaited<ReturnType<typeof deskOf>>;
