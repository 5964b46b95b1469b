import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** What the type checker says of one module, one line for each error. It imports our folders as `#shared/…`. */
export function typeErrors(source: string): readonly string[] {
  // Among the packages, so that it finds them too.
  const folder = mkdtempSync(path.join(root, "node_modules/.parley-types-"));
  try {
    const config = {
      extends: path.join(root, "tsconfig.base.json"),
      compilerOptions: { paths: { "#shared/*": [path.join(root, "shared/*")] } },
      files: ["module.ts"],
    };
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(config));
    writeFileSync(path.join(folder, "module.ts"), source);
    const tsc = path.join(root, "node_modules/.bin/tsc");
    const { status, stdout, stderr } = spawnSync(tsc, ["-p", folder, "--pretty", "false"], { encoding: "utf8" });
    if (status === 0) return [];
    const errors = stdout.split("\n").filter((line) => line !== "");
    return errors.length > 0 ? errors : [`tsc ended with ${status}: ${stderr}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
