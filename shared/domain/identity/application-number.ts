/** Whether a text can be an application number (报名号): 12 characters of Crockford's base 32, upper case. */
export const isApplicationNumber = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{12}$/.test(text);
