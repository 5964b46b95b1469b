import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { Config } from "../../server/config.ts";
import { aServer, type TestServer } from "../support/aServer.ts";

const clientDir = mkdtempSync(path.join(tmpdir(), "parley-app-"));
let server: TestServer;
beforeAll(async () => {
  mkdirSync(path.join(clientDir, "en"));
  writeFileSync(path.join(clientDir, "en", "index.html"), "<!doctype html>");
  server = await aServer({}, { clientDir });
});
afterAll(async () => {
  await server.stop();
  rmSync(clientDir, { recursive: true });
});

const headersOf = async (page: string, from = server): Promise<Headers> => (await fetch(from.url + page)).headers;

/** Starts a server with other settings for the time of one test. */
async function withServer(settings: Partial<Config>, use: (other: TestServer) => Promise<void>): Promise<void> {
  const other = await aServer(settings, { clientDir });
  try {
    await use(other);
  } finally {
    await other.stop();
  }
}

/** How the door to the sockets answers a browser on a page of this origin. */
const upgrade = (url: string, headers: Record<string, string>): Promise<"let in" | "refused"> =>
  new Promise((resolve, reject) => {
    const line = new WebSocket(`${url.replace(/^http/, "ws")}/socket.io/?EIO=4&transport=websocket`, { headers });
    line.on("open", () => {
      line.close();
      resolve("let in");
    });
    line.on("unexpected-response", () => resolve("refused"));
    line.on("error", reject);
  });

describe("what a page may do", () => {
  it.each(["/", "/api/sessions/none", "/healthz"])("[WB1] is bound at %s", async (page) => {
    const policy = (await headersOf(page)).get("content-security-policy") ?? "";
    const directives = new Map(
      policy.split(";").map((directive) => {
        const [name = "", ...values] = directive.trim().split(" ");
        return [name, values];
      }),
    );
    expect(directives.get("default-src")).toEqual(["'self'"]);
    expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
    expect(directives.get("require-trusted-types-for")).toEqual(["'script'"]);
    expect(directives.get("trusted-types")).toEqual(["service-worker"]);
    expect(policy).not.toMatch(/unsafe|\*|http/);
  });

  it("[WB2] passes no address on, and asks for nothing of the device", async () => {
    const headers = await headersOf("/");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("permissions-policy")).toMatch(/camera=\(\), .*microphone=\(\)/);
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("strict-transport-security")).toBeNull();
  });

  it("[WB2] stays with https once it is there", async () => {
    await withServer({ publicUrl: "https://parley.example.com" }, async (behindTls) => {
      expect((await headersOf("/", behindTls)).get("strict-transport-security")).toMatch(/max-age=\d{7,}/);
    });
  });

  it("[WB4] answers of the API are not kept, and set no cookie", async () => {
    const headers = await headersOf("/api/sessions/none");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("set-cookie")).toBeNull();
  });
});

describe("who may speak to the sockets", () => {
  it("[WB3] a page of ours, and a program that is no browser", async () => {
    expect(await upgrade(server.url, { Origin: server.url })).toBe("let in");
    expect(await upgrade(server.url, {})).toBe("let in");
  });

  it.each(["https://elsewhere.example", "null", "http://127.0.0.1:1"])("[WB3] no page of %s", async (origin) => {
    expect(await upgrade(server.url, { Origin: origin })).toBe("refused");
  });

  it("[WB3] behind a proxy, a page at the public address, or at the one that the proxy names", async () => {
    await withServer({ publicUrl: "https://parley.example.com", trustProxy: 1 }, async (proxied) => {
      expect(await upgrade(proxied.url, { Origin: "https://parley.example.com" })).toBe("let in");
      const forwarded = { "X-Forwarded-Host": "parley.example.org" };
      expect(await upgrade(proxied.url, { Origin: "https://parley.example.org", ...forwarded })).toBe("let in");
      expect(await upgrade(proxied.url, { Origin: "https://elsewhere.example", ...forwarded })).toBe("refused");
    });
    const forged = { Origin: "https://elsewhere.example", "X-Forwarded-Host": "elsewhere.example" };
    expect(await upgrade(server.url, forged)).toBe("refused");
  });
});
