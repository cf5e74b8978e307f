import { CODE } from '../functions/console/desk.ts';
import { INTERNAL, type TwoTracks } from '../functions/console/two-tracks.ts';

/** The addresses of a route with what really exists in the place of its parameters, on either track. */
export const addressesOf = (path: string, { open, internal }: TwoTracks): readonly string[] =>
  [
    { code: CODE, people: open, kind: 'written', stage: 'written' },
    { code: INTERNAL, people: internal, kind: 'exam', stage: 'assessment' },
  ]
    .map(({ code, people, kind, stage }) =>
      path
        .replace('{code}', code)
        .replace('{number}', people[0]?.number ?? '')
        .replace('{kind}', path.includes('documents') ? 'photo' : kind)
        .replace('{stage}', stage)
        .replace('{serial}', '1')
        .replace(/\{\w+\}/g, '01'),
    )
    .filter((address, index, all) => all.indexOf(address) === index);

/** The same where nothing exists: whoever is let through changes nothing there. */
export const nowhere = (path: string): string => path.replace('{code}', 'none').replace(/\{\w+\}/g, '999');
