import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Whether this is more than what the build painted: false there, and for the one rendering in which React finds
 * its way into it. What depends on the device, or would do nothing before the script is there, waits for it.
 */
export const useIsAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
