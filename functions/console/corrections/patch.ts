/** The form's inputs for one position; the same paths as in campaign.json. */
const CELL = /^positions\.(\d{1,3})\.(.+)$/;

/**
 * A form as the JSON it stands for: `positions.0.office` becomes the cell of a row, every other name stays as it is, so that
 * whatever a form should not name is still there to be refused.
 */
export function patchOf(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const rows = new Map<string, Record<string, unknown>>();
  const rest: [string, unknown][] = [];
  for (const [name, value] of Object.entries(values)) {
    const [, index, cell] = CELL.exec(name) ?? [];
    if (index === undefined || cell === undefined) rest.push([name, value]);
    else rows.set(index, { ...rows.get(index), [cell]: value });
  }
  const positions = rows.size === 0 ? [] : [['positions', [...rows.values()]] as const];
  return Object.fromEntries([...rest, ...positions]);
}
