import type { DocumentKind } from '../model/application.ts';

/** The front of an identity card and the proof of household or residence carry the full number and an address. */
const WITH_IDENTITY: readonly DocumentKind[] = ['id-front', 'residence'];

/** Whether whoever sees this document sees who somebody is in full, as with the number itself. Source: 个人信息保护法 28, 29. */
export const showsIdentity = (kind: DocumentKind): boolean => WITH_IDENTITY.includes(kind);
