import type { LibraryId } from "../../../shared/stages/scenario/library/index.ts";
import type { Scenario } from "../../../shared/stages/scenario/scenario.ts";

type Library = Readonly<Record<LibraryId, Scenario>>;

let loading: Promise<Library> | undefined;

/** The stories that come with Parley: a chunk of their own, loaded when a facilitator looks for one. */
export function loadLibrary(): Promise<Library> {
  loading ??= import("../../../shared/stages/scenario/library/index.ts").then(({ library }) => library);
  // What did not arrive over a bad network is asked for again the next time.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
