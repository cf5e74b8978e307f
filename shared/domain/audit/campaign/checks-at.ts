import { APPLICANT } from '../../appeals/decide-filing.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { CheckResult, Checks } from '../../model/selection.ts';
import type { Instant } from '../../model/time.ts';
import { withLapse } from '../../selection/lapse.ts';
import { judgeChecks } from '../../selection/walk.ts';
import type { CheckHistory } from './evidence.ts';

type Entry = CheckHistory['log'][number];
type Reserve = Pick<Campaign, 'substitutes' | 'reserveUntil'>;

const checkResult = (text: string): CheckResult => (text === 'pass' ? 'pass' : 'fail');

/** Somebody whom the checks have ended before holds no place that could lapse with them. */
const holdsNone = (checks: Checks): boolean => !['pending', 'proposed'].includes(judgeChecks(checks));

const after = (
  checks: Checks,
  { what, result, by, at }: Entry,
  left: Checks['left'],
  reserve: Reserve,
): Checks => {
  switch (what) {
    case 'withdrew': {
      if (by !== APPLICANT) return withLapse({ ...checks, withdrew: true }, reserve, at);
      const { lapsed: _, ...rest } = checks;
      const gone = { ...rest, withdrew: true, left };
      return holdsNone(checks) ? gone : withLapse(gone, reserve, at);
    }
    case 'struck':
      return withLapse({ ...checks, struck: true }, reserve, at);
    case 'background':
    case 'medical':
      return withLapse({ ...checks, [what]: checkResult(result) }, reserve, at);
    default:
      return what satisfies never;
  }
};

/** The checks that the entries recorded until then lead to. In which stage somebody left, only their record says. */
export const checksAt = (history: CheckHistory | undefined, until: Instant, reserve: Reserve): Checks =>
  (history?.log ?? [])
    .filter(({ at }) => at <= until)
    .reduce<Checks>((checks, entry) => after(checks, entry, history?.left, reserve), {});

const FLAGS = ['withdrew', 'background', 'medical', 'struck', 'lapsed'] as const;

/** What the record says and its own entries do not lead to: empty for one that follows from them. */
export const unfoundedChecks = (history: CheckHistory, reserve: Reserve): readonly string[] => {
  const led = checksAt(history, Number.MAX_SAFE_INTEGER, reserve);
  const flags = FLAGS.filter((flag) => (history[flag] ?? false) !== (led[flag] ?? false));
  return history.version === history.log.length ? flags : [...flags, 'version'];
};
