/** A step from one content of an item to the next, as digests. */
export type ContentStep = { readonly from: string; readonly to: string };

/** How many of the steps in an item's log are accounted for by marks that it was sealed anew; each mark counts for one step. */
export const countReseals = (contents: readonly string[], marks: readonly ContentStep[]): number => {
  const left = [...marks];
  return contents.slice(1).filter((to, place) => {
    const found = left.findIndex((mark) => mark.from === contents[place] && mark.to === to);
    if (found >= 0) left.splice(found, 1);
    return found >= 0;
  }).length;
};
