const BEGIN = '<!-- permissions: written by npm run readme -->';
const END = '<!-- end of permissions -->';

/** A README with `table` between its two marks; throws when it has no marks. */
export const withTable = (readme: string, table: string): string => {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from === -1 || to < from) throw new Error(`the README lacks "${BEGIN}" and "${END}"`);
  return `${readme.slice(0, from)}${BEGIN}\n\n${table}\n\n${readme.slice(to)}`;
};
