const LARGEST = 5 * 1024 * 1024;
const TYPES = /\.(jpe?g|png|pdf)$/i;

/** What is wrong with a chosen file as far as a browser can tell, or undefined; the server looks inside. */
export function faultOf(
  file: { readonly name: string; readonly size: number } | undefined,
): string | undefined {
  if (file === undefined) return '请先选择文件';
  if (file.size === 0) return '这是空文件，请重新选择';
  if (!TYPES.test(file.name)) return '只接受 jpg、png、pdf 文件，请换一份';
  if (file.size > LARGEST) return '文件超过 5 MB，请压缩或重新拍摄后再选';
  return undefined;
}

export const isTooLarge = (file: { readonly size: number }): boolean => file.size > LARGEST;
