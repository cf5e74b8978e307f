/** Whether a text can be the code of a campaign: lower-case letters, digits and hyphens, 3 to 40 characters. */
export const isCampaignCode = (text: string): boolean => /^[a-z0-9-]{3,40}$/.test(text);
