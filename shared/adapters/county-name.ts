import { findCounty } from '../counties/index.ts';

/** Name of a county as pages show it (洪洞县), by its GB/T 2260 code; the code itself when it has no settings here. */
export const countyNameOf = (code: string): string => findCounty(code)?.name ?? code;

/** The body that recruits and employs (洪洞县司法局), by the county's code; the code itself when it has no settings here. */
export const bureauOf = (code: string): string => findCounty(code)?.bureau ?? code;
