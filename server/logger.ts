import { destination, type Logger, pino } from "pino";
import type { Config } from "./config.ts";
import { StorageError } from "./log/storageError.ts";

export type { Logger } from "pino";

/**
 * The server's log, as JSON lines on the standard error. It holds no content, no code, no secret
 * and no address [AN2]: of an error only its kind and where in the program it arose, and of one
 * of the store its own words.
 */
export function createLogger({ logLevel }: Pick<Config, "logLevel">): Logger {
  return pino(
    {
      level: logLevel,
      base: null,
      serializers: {
        err: (error: unknown) => {
          if (!(error instanceof Error)) return { name: typeof error };
          const { name, stack, code } = error as Error & { code?: unknown };
          // Written for whoever runs the server: the file, what is wrong with it, and what to do.
          if (error instanceof StorageError)
            return { name: error.name, failure: error.failure, message: error.message };
          // The first line of a stack is the message, which can quote what somebody sent.
          const at = stack?.split("\n").filter((line) => /^\s+at /.test(line));
          return { name, ...(typeof code === "string" && { code }), at };
        },
      },
    },
    destination(2),
  );
}
