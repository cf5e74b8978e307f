type Cookie = { readonly host: string; readonly path: string; readonly name: string; readonly value: string };

export type CookieJar = {
  /** Remembers the Set-Cookie headers of an answer from `url`; one that is expired is forgotten. */
  take(url: URL, headers: Headers): void;
  /** Value of the Cookie header for a request to `url`; '' when there is none. */
  header(url: URL): string;
};

/** The part of RFC 6265 that sign-in needs: cookies by host (ports share them), path and name; a session long. */
export const createCookieJar = (): CookieJar => {
  const cookies = new Map<string, Cookie>();
  return {
    take(url, headers) {
      for (const line of headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
        const cut = pair.indexOf('=');
        const read = (name: string) =>
          attributes.find((part) => part.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
        const cookie: Cookie = {
          host: url.hostname,
          path: read('path') ?? url.pathname.replace(/\/[^/]*$/, ''),
          name: pair.slice(0, cut),
          value: pair.slice(cut + 1),
        };
        const key = `${cookie.host} ${cookie.path} ${cookie.name}`;
        const gone =
          read('max-age') === '0' || Date.parse(read('expires') ?? '') === 0 || cookie.value === '';
        if (gone) cookies.delete(key);
        else cookies.set(key, cookie);
      }
    },
    header: (url) =>
      [...cookies.values()]
        .filter(({ host, path }) => host === url.hostname && covers(path, url.pathname))
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
  };
};

const covers = (path: string, requested: string): boolean =>
  requested === path || requested.startsWith(path.endsWith('/') ? path : `${path}/`) || path === '';
