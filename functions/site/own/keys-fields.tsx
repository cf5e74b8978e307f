import type { OwnKeys } from './with-own.ts';

/** Number and code once more, hidden: there is no applicant's session, so every form that acts carries them. */
export const KeysFields = ({ keys }: { readonly keys: OwnKeys }) => (
  <>
    <input type="hidden" name="number" value={keys.number} />
    <input type="hidden" name="code" value={keys.code} />
  </>
);
