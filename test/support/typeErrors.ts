import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

export interface SourceFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly source: string;
}

const config = {
  extends: path.join(root, "tsconfig.base.json"),
  compilerOptions: { lib: ["ES2023", "DOM", "DOM.Iterable"], types: ["vite/client"], jsx: "react-jsx" },
};

/**
 * What the type checker says of these files, one line for each error, as if they stood in the
 * repository or took the place of those that stand there.
 */
export function typeErrors(files: readonly SourceFile[]): readonly string[] {
  // Among the packages, so that they are found.
  const copy = mkdtempSync(path.join(root, "node_modules/.parley-types-"));
  try {
    for (const folder of ["shared", "client"])
      cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
    for (const file of files) {
      mkdirSync(path.join(copy, path.dirname(file.path)), { recursive: true });
      writeFileSync(path.join(copy, file.path), file.source);
    }
    const checked = files.map((file) => file.path).filter((name) => /\.tsx?$/.test(name));
    writeFileSync(path.join(copy, "tsconfig.json"), JSON.stringify({ ...config, files: checked }));
    const tsc = path.join(root, "node_modules/.bin/tsc");
    const { stdout, stderr, status } = spawnSync(tsc, ["--pretty", "false"], { cwd: copy, encoding: "utf8" });
    const errors = stdout.split("\n").flatMap((line) => explained(line, files) ?? []);
    // The rest of the repository has a check of its own, so that there can be errors and none of them here.
    return status === 0 || stdout !== "" ? errors : [`tsc ended with ${status}: ${stderr}`];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The error with the line that it is in; undefined for one in another file. */
function explained(error: string, files: readonly SourceFile[]): string | undefined {
  if (error.startsWith("error ")) return error;
  const [, name, line] = /^(.+?)\((\d+),/.exec(error) ?? [];
  const file = files.find((other) => other.path === name);
  return file && `${error}  ${file.source.split("\n")[Number(line) - 1]?.trim()}`;
}
