/**
 * The address of what is on screen, with the data edition that it shows, so that whoever opens it
 * later learns where the edition has moved on.
 */
export function linkTo(edition: string): string {
  const here = new URL(location.href);
  here.searchParams.set("edition", edition);
  return here.href.replaceAll("%2C", ",");
}
