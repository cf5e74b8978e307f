/** What a proof explains of its content, in the order it is shown. */
export type Facts = readonly (readonly [term: string, text: string])[];

/** A member of whatever was parsed; undefined when there is none. */
export const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Attributes are DynamoDB's own JSON: {"S": "text"}, {"N": "1"}, {"B": "base64"}, {"M": {…}}. */
export const attribute = (image: unknown, name: string, type: 'S' | 'N' | 'B' | 'M'): unknown =>
  member(member(image, name), type);

/** A text, or binary as base64; '' when there is none. */
export const textIn = (image: unknown, name: string, type: 'S' | 'B' = 'S'): string => {
  const value = attribute(image, name, type);
  return typeof value === 'string' ? value : '';
};

/** A number; undefined when there is none. */
export const numberIn = (image: unknown, name: string): number | undefined => {
  const value = attribute(image, name, 'N');
  const number = typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
};
