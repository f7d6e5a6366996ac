/** The address of what is on screen, with the data edition that it shows. */
function here(edition: string): URL {
  const url = new URL(location.href);
  url.searchParams.set("edition", edition);
  return url;
}

/** That address in full, so that whoever opens it later learns where the edition has moved on. */
export const linkTo = (edition: string): string => here(edition).href.replaceAll("%2C", ",");

/** That address within the workbench, from its first slash, as evidence names it. */
export function placeOf(edition: string): string {
  const { pathname, search } = here(edition);
  return `${pathname}${search}`;
}
