import type { RouteInput } from '../lambda/route-input.ts';

/** One route as the description needs it; a route of the console names its `action`, any other its `audience`. */
export type DescribedRoute = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly input: RouteInput;
  readonly action?: string;
  readonly audience?: string;
};

/** The function that answers, and its routes in the order of its table. */
export type DescribedFunction = { readonly name: string; readonly routes: readonly DescribedRoute[] };

export type JsonSchema = Readonly<Record<string, unknown>>;

export type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

/** https://spec.openapis.org/oas/v3.1.1.html#response-object */
export type Response = { readonly description: string; readonly content?: Content };

/** https://spec.openapis.org/oas/v3.1.1.html#parameter-object */
export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: JsonSchema;
};

/** https://spec.openapis.org/oas/v3.1.1.html#operation-object, with who may use it beside. */
export type Operation = {
  readonly operationId: string;
  readonly tags: readonly string[];
  /** An action of shared/domain/permissions.ts, or whom the address is for. */
  readonly 'x-permission': string;
  /** The roles that have the permission; absent where no role is asked for. */
  readonly 'x-roles'?: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>;
};

export type PathItem = { readonly get?: Operation; readonly post?: Operation };

/** https://spec.openapis.org/oas/v3.1.1.html#openapi-object */
export type OpenApiDocument = {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly responses: Readonly<Record<string, Response>>;
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, JsonSchema>>;
  };
};
