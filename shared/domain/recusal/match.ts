import type { Declaration, Participant, RecusalStanding, Register, Relation } from '../model/recusal.ts';

type Who = Pick<Participant, 'kind' | 'id'>;

/** Whether two are one person; names of staff may be written differently, accounts are not. */
export const isSame = (one: Who, other: Who): boolean => one.kind === other.kind && one.id === other.id;

/** Somebody signed in, as a participant. */
export const staffParticipant = ({
  account,
  name,
}: {
  readonly account: string;
  readonly name: string;
}): Participant => ({
  kind: 'staff',
  id: account,
  name,
});

/** Declarations that stand: those nobody withdrew, in the order of the register. */
export const standing = ({ declarations }: Register): readonly Declaration[] =>
  declarations.filter(({ withdrawn }) => withdrawn === undefined);

const ownOf = (register: Register, who: Who): readonly Declaration[] =>
  standing(register).filter((one) => isSame(one.who, who));

/** Application numbers a participant must keep away from; of people who may not have applied at all. */
export const relatedNumbers = (register: Register, who: Who): ReadonlySet<string> =>
  new Set(ownOf(register, who).flatMap(({ what }) => (what.kind === 'relation' ? [what.number] : [])));

/** The relation that keeps a participant from this applicant, or undefined. Source: 人社部规〔2019〕1号, by analogy. */
export const relationTo = (register: Register, who: Who, number: string): Relation | undefined =>
  ownOf(register, who)
    .map(({ what }) => what)
    .flatMap((what) => (what.kind === 'relation' && what.number === number ? [what.relation] : []))
    .at(0);

/** Where a participant stands: a relation counts before an earlier declaration that there is nobody. */
export const standingOf = (register: Register, who: Who): RecusalStanding => {
  const own = ownOf(register, who);
  if (own.some(({ what }) => what.kind === 'relation')) return 'related';
  return own.length > 0 ? 'none' : 'undeclared';
};
