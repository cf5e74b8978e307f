import { citizenNumber } from '../rehearsal/generate.ts';

/** Application number `index` (0 to 999,999) of a load: everybody different, all well-formed and eligible in county 141024. */
export const applicationOf = (index: number, position: string, documents: string) => {
  const day = String(1 + (Math.floor(index / 1000) % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(index / 28_000) % 12)).padStart(2, '0');
  const born = `199${Math.floor(index / 336_000)}${month}${day}`;
  return {
    name: '张明',
    citizen_id: citizenNumber('141024', born, index % 1000),
    phone: `138${String(index).padStart(8, '0')}`,
    position,
    education: 'bachelor',
    major: '法学',
    experience: '',
    household_code: '141024',
    residence_code: '141024',
    law_qualification: false,
    law_graduate: true,
    political_legal_experience: false,
    criminal: false,
    detention_drugs: false,
    credit: false,
    dismissed: false,
    judicial_dismissal: false,
    consent: true,
    consent_sensitive: true,
    documents,
  };
};
