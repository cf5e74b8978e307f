const table = (): ReadonlyMap<string, readonly [number, number]> => {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const text = low === 0x7f ? '' : decoder.decode(new Uint8Array([high, low]));
      if ([...text].length === 1 && text !== '\ufffd') codes.set(text, [high, low]);
    }
  }
  return codes;
};

/** Text as GBK bytes, as Excel on a Chinese Windows saves a .csv. Node only decodes GBK, so its decoder is read backwards. */
export const gbkBytes = (text: string): Uint8Array => {
  const codes = table();
  return new Uint8Array(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (code === undefined) throw new Error(`no GBK code for ${character}`);
      return code;
    }),
  );
};
