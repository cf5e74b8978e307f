/** A number or query code in groups of four, easier to read and copy: 7K3M9Q2TXW4D → 7K3M-9Q2T-XW4D. */
export const groupCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;
