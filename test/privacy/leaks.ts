import * as z from 'zod';

/** What must be found nowhere, with what it is. */
export type Secret = { readonly what: string; readonly text: string };
/** Somewhere that it was found. */
export type Leak = { readonly what: string; readonly where: string; readonly around: string };

const escaped = (text: string): string =>
  text.replaceAll(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** How a text may be written: as it is, in an address, in JSON of ASCII alone, as UTF-8 or UTF-16 in base64. */
const formsOf = (text: string): readonly string[] => {
  // Whatever stands around a text shifts its base64 by none, one or two bytes; what is whole in between stays the same.
  const inBase64 = (['utf8', 'utf16le'] as const).flatMap((encoding) =>
    [0, 1, 2].map((shift) => {
      const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text, encoding)]);
      const whole = bytes.subarray(Math.ceil(shift / 3) * 3, Math.floor(bytes.length / 3) * 3);
      return whole.toString('base64');
    }),
  );
  const forms = [text, encodeURIComponent(text), escaped(text), ...inBase64];
  return [...new Set(forms)].filter((form) => form.length >= Math.min(text.length, 6));
};

const AROUND = 60;

/** Everything of `secrets` that is written in a text, in whatever form. */
export const leaksIn = (where: string, text: string, secrets: readonly Secret[]): readonly Leak[] =>
  secrets.flatMap((secret) =>
    formsOf(secret.text).flatMap((form): readonly Leak[] => {
      const at = text.indexOf(form);
      if (at < 0) return [];
      const around = text.slice(Math.max(0, at - AROUND), at + form.length + AROUND);
      return [{ what: secret.what, where, around }];
    }),
  );

const httpEvent = z.object({
  rawPath: z.string(),
  rawQueryString: z.string(),
  headers: z.record(z.string(), z.string()),
});
const streamEvent = z.object({
  Records: z.array(z.looseObject({ eventSource: z.literal('aws:dynamodb'), dynamodb: z.looseObject({}) })),
});
const listed = z.looseObject({
  t: z.object({ S: z.enum(['application', 'application-version']) }),
  summary: z.object({ M: z.looseObject({ name: z.unknown() }) }),
  major: z.unknown(),
  experience: z.unknown(),
});

const objected = z.looseObject({
  t: z.object({ S: z.literal('objection') }),
  objection: z.object({ M: z.looseObject({ text: z.unknown() }) }),
});

/**
 * An image without the texts that the table holds as people wrote them (ADR 035): name, field of study and experience of an
 * application, facts and reasons of an objection. Nothing else is left out.
 */
const withoutStored = (image: unknown): unknown => {
  const objection = objected.safeParse(image);
  if (objection.success) {
    const { text: _text, ...others } = objection.data.objection.M;
    return { ...objection.data, objection: { M: others } };
  }
  const parsed = listed.safeParse(image);
  if (!parsed.success) return image;
  const { major: _major, experience: _experience, ...rest } = parsed.data;
  const { name: _name, ...summary } = rest.summary.M;
  return { ...rest, summary: { M: summary } };
};

/** Of a request only its address and where it came from: what is typed into a form travels in its body, and must. */
export const readableIn = (event: unknown): string => {
  const http = httpEvent.safeParse(event);
  if (http.success) {
    const { rawPath, rawQueryString, headers } = http.data;
    return [rawPath, rawQueryString, headers.referer ?? ''].join('\n');
  }
  const stream = streamEvent.safeParse(event);
  if (!stream.success) return JSON.stringify(event);
  const records = stream.data.Records.map(({ dynamodb, ...record }) => ({
    ...record,
    dynamodb: {
      ...dynamodb,
      NewImage: withoutStored(dynamodb.NewImage),
      OldImage: withoutStored(dynamodb.OldImage),
    },
  }));
  return JSON.stringify(records);
};
