import { sampleJpg, samplePng } from '../../infra/rehearsal/sample-documents.ts';

/** Files as people upload them, whole and otherwise. Sizes in pixels. */
export const aJpg = (width = 80, height = 120): Uint8Array<ArrayBuffer> => sampleJpg(width, height);
export const aPng = (width = 80, height = 120): Uint8Array<ArrayBuffer> => samplePng(width, height);
export const aPdf = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'));
export const anExe = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]));
export const someText = (): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from('这不是照片'));
