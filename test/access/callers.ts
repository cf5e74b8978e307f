import type { Cloud } from '../../infra/local/cloud.ts';
import { countySecret } from '../../shared/adapters/crypto/county-secret.ts';
import { sealerOf } from '../../shared/adapters/crypto/sealer.ts';
import { ROLES, type Role } from '../../shared/domain/model/staff.ts';
import { COUNTY, secretOf } from '../functions/console/desk.ts';

const MINUTE = 60_000;
/** With the right anti-forgery token, so that nothing but what is tested stands in the way. */
export const TOKEN = 'c'.repeat(43);
/** The county of somebody who has nothing to do with this one. */
const FOREIGN = '141081';

/** `session`: a sound session of this county with these roles. `foreign`: a sound one of another county's staff. `none`: no session at all. */
export type Caller = {
  readonly name: string;
  readonly is: 'session' | 'foreign' | 'none';
  readonly roles: readonly Role[];
  readonly cookie: string;
};

const staff = (roles: readonly Role[], county = COUNTY) => ({
  account: 'caller',
  name: '来人',
  county,
  roles: [...roles],
});

/** Everybody who may come to the console's door, with the cookie they bring. */
export const callersOf = async (cloud: Cloud): Promise<readonly Caller[]> => {
  const now = cloud.clock.now();
  const own = sealerOf(countySecret(secretOf(cloud)));
  const another = sealerOf(async () => new Uint8Array(32).fill(7));
  const session = (roles: readonly Role[], county = COUNTY, startedAt = now) => ({
    staff: staff(roles, county),
    csrf: TOKEN,
    startedAt,
  });
  const soon = now + 30 * MINUTE;
  const sound = await own.seal('session', session(ROLES), soon);
  const [head = '', key = '', iv = '', text = '', tag = ''] = sound.split('.');
  const altered = text.startsWith('A') ? `B${text.slice(1)}` : `A${text.slice(1)}`;
  const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
  const plain = Buffer.from(JSON.stringify({ value: session(ROLES), expiresAt: soon })).toString('base64url');
  const broken = {
    'an idle session': await own.seal('session', session(ROLES), now),
    'a session past its eighth hour': await own.seal(
      'session',
      session(ROLES, COUNTY, now - 480 * MINUTE),
      now,
    ),
    'a forged session: altered': [head, key, iv, altered, tag].join('.'),
    'a forged session: another key': await another.seal('session', session(ROLES), soon),
    'a forged session: no signature': `${unsigned}.${plain}.`,
    'a sealed value for another use: a sign-in begun': await own.seal('sign-in', session(ROLES), soon),
    'a sealed value for another use: a draft': await own.seal('draft', session(ROLES), soon),
    'a session of another county’s own stack': await another.seal('session', session(ROLES, FOREIGN), soon),
  };
  const signedIn = async (name: string, is: Caller['is'], roles: readonly Role[], county = COUNTY) => ({
    ...{ name, is, roles },
    cookie: `staff=${await own.seal('session', session(roles, county), soon)}`,
  });
  return [
    ...(await Promise.all(ROLES.map((role) => signedIn(`role ${role}`, 'session', [role])))),
    await signedIn('signed in without any role', 'session', []),
    await signedIn('another county’s staff with every role', 'foreign', ROLES, FOREIGN),
    { name: 'nobody', is: 'none', roles: [], cookie: '' },
    ...Object.entries(broken).map(([name, seal]) => ({
      ...{ name, is: 'none' as const, roles: [] },
      cookie: `staff=${seal}`,
    })),
  ];
};

/** The cookie of somebody of this county with every role. */
export const everyRole = async (cloud: Cloud): Promise<string> => {
  const sealer = sealerOf(countySecret(secretOf(cloud)));
  const now = cloud.clock.now();
  const value = { staff: staff(ROLES), csrf: TOKEN, startedAt: now };
  return `staff=${await sealer.seal('session', value, now + 30 * MINUTE)}`;
};
