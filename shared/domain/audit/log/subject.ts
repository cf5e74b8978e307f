import type { Found, SubjectKind } from '../../model/audit.ts';

const KIND_OF: Readonly<Record<string, SubjectKind>> = {
  APP: 'application',
  CONTRACT: 'application',
  CAMP: 'campaign',
  NOTICE: 'notice',
  OBJ: 'objection',
  AUDIT: 'finding',
};

/** What an item of the table is about, from its key `pk|sk`: whose application, which campaign, notice or objection; else the item itself. */
export const subjectOfItem = (item: string): Pick<Found, 'subject' | 'campaign'> => {
  const partition = item.slice(0, item.indexOf('|'));
  const [prefix = '', key = ''] = partition.split('#');
  const kind = Object.hasOwn(KIND_OF, prefix) ? KIND_OF[prefix] : undefined;
  if (kind === undefined || key === '') return { subject: { kind: 'item', key: item } };
  return { subject: { kind, key }, ...(kind === 'campaign' && { campaign: key }) };
};
