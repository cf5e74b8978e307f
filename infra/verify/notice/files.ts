import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseProof } from '../../../shared/ledger/proof-file.ts';
import { isUrl, placeIn, readText, requireText } from '../read.ts';
import { parsePublished } from './parse.ts';

/** The files of a notice, by the names they are saved under; undefined: there is none. */
export type NoticeFiles = Readonly<Record<FileName, string | undefined>>;
const NAMES = [
  'page.html',
  'notice.json',
  'inputs.json',
  'campaign.json',
  'proof',
  'checkpoint',
  'key',
] as const;
type FileName = (typeof NAMES)[number];

const ADDRESS = /^(https?:\/\/[^/]+)\/notices\/([^/?#]+)\/?(?:[?#].*)?$/;

/** The site hands the key out on its page of verification, for whoever has it from nowhere else. */
const keyOn = async (origin: string): Promise<string | undefined> =>
  /data-key="([^"]+)"/.exec((await readText(`${origin}/verify`)) ?? '')?.[1];

const fromSite = async (address: string): Promise<NoticeFiles> => {
  const [, origin, id] = ADDRESS.exec(address) ?? [];
  if (origin === undefined || id === undefined)
    throw new Error(`${address} 不是公告页面的网址（https://…/notices/公告编号）`);
  const proof = await readText(`${origin}/notices/${id}/proof`);
  const notice = await requireText(`${origin}/api/notices/${id}`);
  const code = parsePublished(notice)?.notice.campaign ?? '';
  return {
    'page.html': await requireText(`${origin}/notices/${id}`),
    'notice.json': notice,
    'inputs.json': await readText(`${origin}/notices/${id}/inputs.json`),
    'campaign.json': await readText(`${origin}/api/campaigns/${code}`),
    proof,
    checkpoint: parseProof(proof ?? '')?.checkpoint,
    key: await keyOn(origin),
  };
};

const fromFolder = async (folder: string): Promise<NoticeFiles> => {
  const read = (name: FileName) => readText(placeIn(folder, name));
  return {
    'page.html': await read('page.html'),
    'notice.json': await requireText(placeIn(folder, 'notice.json')),
    'inputs.json': await read('inputs.json'),
    'campaign.json': await read('campaign.json'),
    proof: await read('proof'),
    checkpoint: await read('checkpoint'),
    key: await read('key'),
  };
};

/** Reads everything about a notice from its page's address, or from a folder it was saved to. */
export const readNoticeFiles = (place: string): Promise<NoticeFiles> =>
  isUrl(place) ? fromSite(place) : fromFolder(place);

/** Writes the files into a folder, made when it is not there. */
export const saveNoticeFiles = async (folder: string, files: NoticeFiles): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const name of NAMES) {
    const text = files[name];
    if (text !== undefined) await writeFile(path.join(folder, name), text);
  }
};
