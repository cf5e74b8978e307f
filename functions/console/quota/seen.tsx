import type { Seen } from './load.ts';

/** Says with a form which statement the person had before them. */
export const SeenFields = ({ serial, version }: Seen) => (
  <>
    <input type="hidden" name="serial" value={serial} />
    <input type="hidden" name="version" value={version} />
  </>
);
