import * as z from 'zod';

export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
};

/** Where S3 is and as whom it is asked, from the variables that Lambda gives every function. */
export type Place = {
  readonly region: string;
  readonly credentials: Credentials;
  /** An endpoint of one's own (AWS_ENDPOINT_URL_S3); it has no host name per bucket, so the bucket goes into the path. */
  readonly endpoint: string | undefined;
};

const variables = z.lazy(() =>
  z.object({
    AWS_REGION: z.string().min(1),
    AWS_ACCESS_KEY_ID: z.string().min(1),
    AWS_SECRET_ACCESS_KEY: z.string().min(1),
    AWS_SESSION_TOKEN: z.string().optional(),
    AWS_ENDPOINT_URL_S3: z.url().optional(),
  }),
);

/** @throws ZodError naming what is missing. */
export const placeOf = (environment: Readonly<Record<string, string | undefined>> = process.env): Place => {
  const found = variables.parse(environment);
  return {
    region: found.AWS_REGION,
    credentials: {
      accessKeyId: found.AWS_ACCESS_KEY_ID,
      secretAccessKey: found.AWS_SECRET_ACCESS_KEY,
      sessionToken: found.AWS_SESSION_TOKEN,
    },
    endpoint: found.AWS_ENDPOINT_URL_S3,
  };
};

/** Address of a bucket, without a final slash. China has a suffix of its own. */
export const bucketUrl = (bucket: string, { region, endpoint }: Place): string => {
  if (endpoint) return `${endpoint.replace(/\/$/, '')}/${bucket}`;
  return `https://${bucket}.s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
};
