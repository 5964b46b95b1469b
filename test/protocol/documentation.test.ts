import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { exportNames } from "../../server/exports/names.ts";
import {
  type ClientToServer,
  protocolVersion,
  RoomCommand,
  type ServerToClient,
} from "../../shared/protocol/messages.ts";
import { refusals } from "../../shared/refusal.ts";
import { SessionCommand } from "../../shared/session/command.ts";
import { stageIds, stageOf } from "../../shared/stages/registry.ts";
import { comparison } from "../support/documentedTypes.ts";
import { typeErrors } from "../support/typeErrors.ts";
import { commandTypes, wireTables } from "../support/wireTables.ts";

const file = path.resolve("docs/protocol.md");
const document = readFileSync(file, "utf8");

const clientEvents = { command: 1, own: 1, resume: 1, time: 1 } satisfies Record<keyof ClientToServer, 1>;
const serverEvents = { welcome: 1, snapshot: 1, patch: 1, me: 1, goodbye: 1 } satisfies Record<keyof ServerToClient, 1>;

/** The part of the document below one heading, to the next of the same or a higher level. */
function section(heading: string): string {
  const [start = ""] = new RegExp(`^#+ ${heading}$`, "m").exec(document) ?? [];
  const rest = document.slice(document.indexOf(start) + start.length);
  const level = start.indexOf(" ");
  const end = rest.search(new RegExp(`^#{1,${level}} `, "m"));
  return start === "" ? "" : rest.slice(0, end < 0 ? undefined : end);
}

const unmentioned = (names: Iterable<string>, text: string): string[] =>
  [...names].filter((name) => !text.includes(`\`${name}\``));

describe("docs/protocol.md", () => {
  it("names every command to the session and to the room", () => {
    expect(unmentioned(commandTypes(SessionCommand), section("Commands to the session"))).toEqual([]);
    expect(unmentioned(commandTypes(RoomCommand), section("Commands to the room"))).toEqual([]);
  });

  it.each(stageIds)("names every command of %s in its section", (id) => {
    const heading = id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");
    expect(unmentioned(commandTypes(stageOf(id).command), section(heading))).toEqual([]);
  });

  it("names every event in either direction, every refusal and every file to download", () => {
    expect(unmentioned(Object.keys(serverEvents), section("What comes first"))).toEqual([]);
    expect(unmentioned(Object.keys(clientEvents), section("Commands"))).toEqual([]);
    expect(unmentioned(Object.keys(refusals), section("Refusals"))).toEqual([]);
    expect(unmentioned(exportNames, section("HTTP"))).toEqual([]);
  });

  it("describes this version of the protocol", () => {
    expect(document).toContain(`The version described here is **${protocolVersion}**.`);
  });

  it("has the tables of the schemas; `vitest -u` writes them anew", async () => {
    const tables = wireTables();
    const written = document.replace(
      /<!-- table: ([\w -]+) -->.*?<!-- end -->/gs,
      (_, name: string) => `<!-- table: ${name} -->\n\n${tables.get(name)}\n\n<!-- end -->`,
    );
    const placed = [...document.matchAll(/<!-- table: (.+) -->/g)].map(([, name]) => name);
    expect(placed.sort()).toEqual([...tables.keys()].sort());
    await expect(written).toMatchFileSnapshot(file);
  });

  it("has the types of the code", { timeout: 120_000 }, () => {
    const blocks = [...document.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block);
    expect(typeErrors([{ path: "test/documented.ts", source: comparison(blocks.join("\n")) }])).toEqual([]);
  });
});

describe("the documents", () => {
  const documents = [
    "CONTRIBUTING.md",
    ...readdirSync("docs", { recursive: true, encoding: "utf8" }).map((name) => `docs/${name}`),
  ];
  const written = documents.filter((name) => name.endsWith(".md"));

  it.each(written)("%s names no file and links to none that is not there", (name) => {
    const prose = readFileSync(name, "utf8").replace(/^```.*?^```$/gms, "");
    const named = [...prose.matchAll(/`((?:shared|server|client|test|docs|\.ci)\/[\w./-]+)`/g)].map(
      ([, file = ""]) => file,
    );
    const linked = [...prose.matchAll(/\]\((?!https?:)([\w./-]+)(?:#[\w-]+)?\)/g)].map(([, file = ""]) =>
      path.join(path.dirname(name), file),
    );
    expect([...named, ...linked].filter((file) => !existsSync(file))).toEqual([]);
  });
});
