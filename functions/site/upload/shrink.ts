const LONGEST_SIDE = 3000;
const QUALITY = 0.85;

/** A photo made small enough to upload: at most 3000 px a side, as jpg; the file itself where the browser cannot do that. */
export async function shrink(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || typeof createImageBitmap !== 'function') return file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (picture === undefined) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const jpg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return jpg === null ? file : new File([jpg], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
}
