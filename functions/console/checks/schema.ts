import * as z from 'zod';

const command = z.object({
  what: z.enum(['withdrew', 'background', 'medical']),
  result: z.enum(['yes', 'pass', 'fail']),
  reason: z.string().default(''),
  /** The version of the record the officer saw; 0 when there was none. Without it: whatever is stored now. */
  version: z.coerce.number().int().nonnegative().optional(),
});

/** A form's buttons say what and result in one value, e.g. `background:pass`. */
const button = z
  .object({ choice: z.string().regex(/^[a-z]+:[a-z]+$/) })
  .loose()
  .transform(({ choice, ...rest }) => {
    const [what, result] = choice.split(':');
    return { ...rest, what, result };
  });

/** A check result as posted, by JSON or by one of the buttons. */
export const checkForm = z.union([command, button.pipe(command)]);
export type CheckForm = z.infer<typeof command>;
