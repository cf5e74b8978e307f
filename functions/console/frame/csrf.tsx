/** The anti-forgery token every form of the console carries. */
export const Csrf = ({ token }: { readonly token: string }) => (
  <input type="hidden" name="_csrf" value={token} />
);
