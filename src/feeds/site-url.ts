let told = false;

/**
 * The address under which the site will be published, from `SITE_URL` in the environment of the build; always with a
 * slash at its end. Null when it is not set: what needs an absolute address is then left out, with one line of notice.
 */
export function siteUrl(): URL | null {
  const given = process.env.SITE_URL?.trim() ?? '';
  if (given === '') {
    tell(
      '\nSITE_URL is not set: feeds, sitemap, OpenSearch, canonical links and addresses of pictures are left out.',
    );
    return null;
  }
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new Error(
      `SITE_URL is no web address: “${given}”. Give one such as https://example.org/archive/.`,
    );
  const { origin, pathname } = new URL(given);
  return new URL(pathname.endsWith('/') ? pathname : `${pathname}/`, origin);
}

function tell(notice: string): void {
  if (!told) console.info(notice);
  told = true;
}
