import * as v from "valibot";

/** What a setting may be: text of the environment → its value, or a message that says what was expected. */

export const wholeNumber = (min: number, max: number) => {
  const expected = `a whole number from ${min} to ${max}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, expected),
    v.transform(Number),
    v.minValue(min, expected),
    v.maxValue(max, expected),
  );
};

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === "/" && search + hash + username + password === "";
}

export const webAddress = v.pipe(
  v.string(),
  v.check(isOrigin, "an address such as https://parley.example.com, without a path"),
  v.transform((url) => new URL(url).origin),
);

export const origins = v.pipe(
  v.string(),
  v.transform((list) => list.split(",").map((origin) => origin.trim())),
  v.check(
    (list) => list.every(isOrigin) || (list.length === 1 && list[0] === "*"),
    "origins such as https://wiki.example.com, separated by commas, or *",
  ),
  v.transform((list) => list.map((origin) => (origin === "*" ? origin : new URL(origin).origin))),
);

export const webhookUrl = v.pipe(
  v.string(),
  v.check(
    isWebhookUrl,
    "an https address without a user name, such as https://tools.example.com/parley (http only to this machine itself)",
  ),
);

function isWebhookUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isHere = hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
  return username + password === "" && (protocol === "https:" || (protocol === "http:" && isHere));
}

export const webhookSecret = v.pipe(
  v.string(),
  v.check((text) => {
    const [, base64] = /^whsec_((?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/.exec(text) ?? [];
    const { length } = Buffer.from(base64 ?? "", "base64");
    return length >= 24 && length <= 64;
  }, "whsec_ and 24 to 64 random bytes in base64, as from: echo whsec_$(openssl rand -base64 32)"),
);

export const databaseAddress = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol),
    "the address of a Postgres database, such as postgres://parley:password@db.example.com/parley",
  ),
);

export const receiverAddress = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).search === "",
    "the address of a receiver of OpenTelemetry, such as http://localhost:4318",
  ),
  v.transform((text) => text.replace(/\/$/, "")),
);

export const hops = v.pipe(
  v.string(),
  v.regex(
    /^(false|\d{1,2})$/,
    "false, or the number of proxies in front (not true: it would believe a forged address)",
  ),
  v.transform((text) => (text === "false" || Number(text) === 0 ? false : Number(text))),
);
