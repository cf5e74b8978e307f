/** Printed width of a text: Chinese characters and full-width signs take two columns. */
const width = (text: string): number => [...text].reduce((sum, one) => sum + (/[⺀-￯]/.test(one) ? 2 : 1), 0);

/** A table for a terminal: columns as wide as their widest cell, a line under the header. */
export const textTable = (title: string, rows: readonly (readonly string[])[]): string => {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => width(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd();
  const [header = [], ...body] = rows;
  const rule = widths.map((count) => '-'.repeat(count)).join('  ');
  return `\n${title}\n${[line(header), rule, ...body.map(line)].join('\n')}\n`;
};
