/** The clause a sentence rests on, e.g. 四(二)1(3), as a small tag beside it. */
export const ClauseTag = ({ clause }: { readonly clause: string }) => <span class="clause">{clause}</span>;
