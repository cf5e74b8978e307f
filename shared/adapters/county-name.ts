import { findCounty } from '../counties/index.ts';

/** Name of a county as pages show it (洪洞县), by its GB/T 2260 code; the code itself when it has no settings here. */
export const countyNameOf = (code: string): string => findCounty(code)?.name ?? code;

/** The body that recruits (洪洞县司法局); the code itself when the county has no settings here. */
export const bureauOf = (code: string): string => findCounty(code)?.bureau ?? code;

/** Whom applicants ask: the body that recruits, and its telephone where the county gave one. */
export const contactOf = (
  code: string,
): { readonly bureau: string; readonly telephone?: string | undefined } => ({
  bureau: bureauOf(code),
  telephone: findCounty(code)?.telephone,
});
