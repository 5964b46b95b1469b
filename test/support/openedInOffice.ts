import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Whether a program that we did not write is there; where it is not, the test that needs it is skipped. */
export const isInstalled = (program: string): boolean => spawnSync("which", [program]).status === 0;

/** Comma, double quote, UTF-8, all cells as they are shown and none of them as formulas, each sheet as a file of its own. */
const csvOfEachSheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** The sheets of a workbook as LibreOffice reads them, as CSV by name. */
export function sheetsInLibreOffice(workbook: Buffer): Record<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-office-"));
  try {
    writeFileSync(path.join(folder, "book.xlsx"), workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile"))}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", csvOfEachSheet, "--outdir", folder, "book.xlsx"], {
      cwd: folder,
      stdio: "ignore",
      timeout: 60_000,
    });
    const found = readdirSync(folder).flatMap((file) => {
      const sheet = /^book-(.+)\.csv$/.exec(file)?.[1];
      return sheet ? [[sheet, readFileSync(path.join(folder, file), "utf8")] as const] : [];
    });
    return Object.fromEntries(found);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The texts of documents as LibreOffice reads them, by name; all in one run of it. */
export function textsInLibreOffice(documents: Readonly<Record<string, Buffer>>): Record<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-office-"));
  try {
    const names = Object.keys(documents);
    for (const [name, body] of Object.entries(documents)) writeFileSync(path.join(folder, name), body);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile"))}`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, ...names],
      {
        cwd: folder,
        stdio: "ignore",
        timeout: 100_000,
      },
    );
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(path.join(folder, name.replace(/\.[^.]+$/, ".txt")), "utf8")]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
