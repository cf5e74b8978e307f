const stars = (count: number): string => '*'.repeat(Math.max(count, 0));

/** A name as the public may read it: 王明 → 王*, 王小明 → 王*明. One star stands for each hidden character. */
export const maskName = (name: string): string => {
  const characters = [...name];
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  return characters.length <= 2
    ? first + stars(characters.length - 1)
    : first + stars(characters.length - 2) + last;
};

/** A citizen number for screens: the first four and last two characters; day of birth and serial number stay hidden. */
export const maskCitizenId = (citizenId: string): string =>
  citizenId.slice(0, 4) + stars(citizenId.length - 6) + citizenId.slice(-2);

/** A phone number for screens: 138****1234. */
export const maskPhone = (phone: string): string =>
  phone.slice(0, 3) + stars(phone.length - 7) + phone.slice(-4);
