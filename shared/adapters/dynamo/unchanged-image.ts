import type { Attributes } from './raw-item.ts';

/** As a condition: the stored item is exactly what was read, in all its attributes. */
export const unchangedImage = ({ pk: _pk, sk: _sk, ...rest }: Attributes) => {
  const all = Object.entries(rest);
  const same = all.map((_, place) => `#a${place} = :a${place}`);
  return {
    ConditionExpression: ['attribute_exists(pk)', ...same].join(' AND '),
    ...(all.length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(all.map(([name], place) => [`#a${place}`, name])),
      ExpressionAttributeValues: Object.fromEntries(all.map(([, value], place) => [`:a${place}`, value])),
    }),
  };
};
