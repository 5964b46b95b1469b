import fs from "node:fs";

/** What this process writes to its standard output and error. */
export interface Output {
  readonly text: string;
  /** Which of these stand in it. */
  whichOf(secrets: Iterable<string>): readonly string[];
  stop(): void;
}

type Write = (...args: unknown[]) => unknown;
const asText = (chunk: unknown): string =>
  typeof chunk === "string" ? chunk : chunk instanceof Uint8Array ? Buffer.from(chunk).toString("utf8") : "";

/** Listens to both ways that lead there: the streams of the process, and the file descriptors, which the server's log uses. */
export function listenToOutput(): Output {
  let text = "";
  const undo: (() => void)[] = [];
  const listenTo = <Name extends string>(
    to: { [Key in Name]: unknown },
    name: Name,
    chunkOf: (args: unknown[]) => unknown,
  ) => {
    const original = to[name] as Write;
    to[name] = function (this: unknown, ...args: unknown[]) {
      text += asText(chunkOf(args));
      return original.apply(this, args);
    };
    undo.push(() => {
      to[name] = original;
    });
  };
  const ofDescriptor = ([descriptor, chunk]: unknown[]) => (descriptor === 1 || descriptor === 2 ? chunk : "");
  listenTo(fs, "writeSync", ofDescriptor);
  listenTo(fs, "write", ofDescriptor);
  listenTo(process.stdout, "write", ([chunk]) => chunk);
  listenTo(process.stderr, "write", ([chunk]) => chunk);
  // The tests' runner keeps what goes this way to itself.
  for (const name of ["log", "info", "warn", "error", "debug"] as const)
    listenTo(console, name, (args) => args.join(" "));
  return {
    get text() {
      return text;
    },
    // A log is JSON: a text can stand in it as it is, or escaped.
    whichOf: (secrets) =>
      [...secrets].filter((secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1))),
    stop() {
      for (const each of undo) each();
    },
  };
}
