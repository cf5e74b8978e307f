/** What a browser without script got. */
export type Visited = {
  readonly status: number;
  /** Path of a redirect within the site, or its whole address; '' without one. */
  readonly location: string;
  readonly headers: Headers;
  readonly text: string;
};

export type Visitor = {
  get(path: string): Promise<Visited>;
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Visited>;
  /** Cookies by name, to look at and to tamper with. */
  readonly cookies: Map<string, string>;
};

/** An applicant's browser: keeps cookies, follows nothing by itself. */
export const visit = (base: string): Visitor => {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Visited> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, base), {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie === '' ? {} : { cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0\b/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const location = (response.headers.get('location') ?? '').replace(base, '');
    return { status: response.status, location, headers: response.headers, text: await response.text() };
  };
  return {
    cookies,
    get: (path) => send(path, {}),
    post: (path, fields) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
  };
};
