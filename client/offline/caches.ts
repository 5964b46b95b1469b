/** Files of the app whose names change with what is in them. */
export const assetsCache = "parley-assets";
/** The page around a session, one for each language that was asked for. */
export const pagesCache = "parley-pages";

/** The address under which the page is kept: without the code of a session, and without a key. */
export function shellOf(address: string): string {
  const { origin, searchParams } = new URL(address);
  const language = searchParams.get("language");
  return `${origin}/j/${language ? `?language=${encodeURIComponent(language)}` : ""}`;
}
