/** A provision as a sentence cites it: `个人信息保护法 第四十七条` is `《个人信息保护法》第四十七条`. */
export const cite = (clause: string): string => `《${clause.replace(' ', '》')}`;
