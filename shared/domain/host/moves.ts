import type { HostEvent, HostLevel, HostState } from '../model/host.ts';

/** One legal move of the report: which level makes it, and where it leads. */
export type HostMove = { readonly by: HostLevel; readonly to: HostState };

/**
 * Every legal move of the report of a hosted campaign; pages ask this table. The county attaches the approval and reports; the city
 * passes on or returns; the province files or returns. Source: 六 (last paragraph), 逐级向省司法厅报备.
 */
export const HOST_MOVES: Readonly<Record<HostState, Readonly<Partial<Record<HostEvent, HostMove>>>>> = {
  draft: { attach: { by: 'officer', to: 'draft' }, submit: { by: 'officer', to: 'submitted' } },
  submitted: { pass: { by: 'city', to: 'city' }, return: { by: 'city', to: 'returned' } },
  city: { file: { by: 'province', to: 'filed' }, return: { by: 'province', to: 'returned' } },
  filed: {},
  returned: { attach: { by: 'officer', to: 'returned' }, submit: { by: 'officer', to: 'submitted' } },
};
