import { prerender } from "react-dom/static";
import { Router } from "wouter";
import { App } from "../App.tsx";
import { PageSkeleton } from "../pages/PageSkeleton.tsx";

async function asText(page: React.ReactNode): Promise<string> {
  const { prelude } = await prerender(page, {
    onError(error) {
      // Else it would become a page that is waiting for its script.
      throw error;
    },
    // All of it where it belongs: larger parts would be moved there by an inline script, which no page may have.
    progressiveChunkSize: Number.POSITIVE_INFINITY,
  });
  return new Response(prelude as ReadableStream).text();
}

/** The home page as markup, the same as the app makes of it at its first rendering. */
export const home = (): Promise<string> =>
  asText(
    <Router ssrPath="/">
      <App />
    </Router>,
  );

/** What stands on every other page until it is known what is to be seen on it. */
export const waiting = (): Promise<string> => asText(<PageSkeleton />);
