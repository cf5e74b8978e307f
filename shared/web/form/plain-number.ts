/** Numbers are typed with blanks and hyphens, in groups; full-width digits come from Chinese keyboards. */
export const plainNumber = (text = ''): string => text.normalize('NFKC').replace(/[\s-]/g, '');
