type Props = { readonly title: string; readonly detail: string; readonly action: string };

/** A refusal that belongs to no single field, at the top of the page the command came from. */
export const RefusalNote = ({ title, detail, action }: Props) => (
  <div class="summary" role="alert">
    <h2>{title}</h2>
    <p>{detail}</p>
    <p>{action}</p>
  </div>
);
