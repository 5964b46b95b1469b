import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

describe("a dependency", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  const section = /## Dependencies\n(?<rows>[\s\S]*?)\n## /.exec(read("docs/architecture.md"))?.groups?.rows ?? "";
  const documented = [...section.matchAll(/`(?<name>[^`]+)`/g)].map(({ groups }) => groups?.name);
  const used = Object.keys({ ...dependencies, ...devDependencies });

  it("has its reason in docs/architecture.md, except types of another", () => {
    const withReason = used.filter((name) => !name.startsWith("@types/"));

    expect(withReason.filter((name) => !documented.includes(name))).toEqual([]);
  });

  it("that is gone has no reason left there", () => {
    const others = ["package.json", "test/rules/dependencies.test.ts", "@types/…"];

    expect(documented.filter((name) => name && !others.includes(name) && !used.includes(name))).toEqual([]);
  });
});
