import type { Panel } from '../../../shared/domain/model/panel.ts';
import { drawInForce } from '../../../shared/domain/panels/draw-in-force.ts';
import { unfitness } from '../../../shared/domain/panels/fit.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import type { Answer } from '../http/answer.ts';
import { statusOf } from '../http/status.ts';
import { faultsOf, type RowFault } from '../imports/row-fault.ts';
import { type PanelsContext, withPanelUnseen } from './context.ts';
import { faultsIn } from './list.ts';
import type { PanelForm } from './schema.ts';
import { PanelView } from './view.tsx';

export type PanelShown = PanelsContext & {
  readonly panel: Panel;
  readonly refusal?: KnownRefusal;
  readonly faults?: readonly RowFault[];
  /** Lots as typed, by application number, when they were refused. */
  readonly lots?: Readonly<Record<string, string>>;
  /** The panel's form as it was typed, and everything wrong with it, when it was refused. */
  readonly plan?: { readonly typed: PanelForm; readonly refusals: readonly KnownRefusal[] };
};

const pageOf = (shown: PanelShown) => ({
  title: shown.panel.name,
  menu: campaignMenu(shown.state, 'panels'),
  body: PanelView(shown),
});

/** GET …/panels/{panel}: one panel, whom it hears, its lots and its record; for whoever may know them. */
export const panelPage = withPanelUnseen((context) => {
  const { panel, state } = context;
  return {
    kind: 'page',
    data: {
      version: state.panels.version,
      panel,
      draw: drawInForce(panel) ?? null,
      unfit: unfitness(panel, state.recusals)?.code ?? null,
    },
    page: pageOf(context),
  };
});

/** A refused command on one panel, on its page. */
export const refusedPanel = (shown: PanelShown & { readonly refusal: KnownRefusal }): Answer => ({
  kind: 'refused',
  status: statusOf(shown.refusal.code),
  refusal: shown.refusal,
  page: pageOf(shown),
  ...(shown.faults && { faults: faultsOf(shown.faults) }),
  ...(shown.plan && { faults: faultsIn(shown.plan.refusals) }),
});
