import { StorageError, type StorageFailure } from "../storageError.ts";

/** The host and the name of a database, as far as they are in its address: no user, no password. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return "the database";
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = searchParams.get("host") ?? (hostname === "" ? "localhost" : hostname);
  return `the database ${pathname.slice(1) || "(without a name)"} on ${host}${port && `:${port}`}`;
}

/** What `pg` or the network threw, as a `StorageError` about the database at `url`. */
export function toStorageError(url: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [failure, message] = isOfFile(error)
    ? ofFile(placeOf(url))
    : explanation(placeOf(url), code, error instanceof Error ? error.message : "");
  return new StorageError(failure, code === "" ? message : `${message} (${code})`, { cause: error });
}

/** Whether a file could not be opened, such as that of a certificate; a socket that is not there is connected to. */
const isOfFile = (error: unknown): boolean => error instanceof Error && "syscall" in error && error.syscall === "open";

const ofFile = (place: string): readonly [StorageFailure, string] => [
  "denied",
  `A file that DATABASE_URL names for ${place} (sslrootcert, sslcert, sslkey) cannot be read. Put it there, or name another one.`,
];

/** [OB5] It can be read, and nothing can be saved in it. */
export const readOnly = (url: string): StorageError => new StorageError(...withoutWrites(placeOf(url)));

const withoutWrites = (place: string): readonly [StorageFailure, string] => [
  "denied",
  `${upper(place)} takes no writes: it is a standby, or set to read only. Name the primary in DATABASE_URL, or end default_transaction_read_only.`,
];

const network = [
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EPIPE",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
];
/** How the codes of Node begin that say why a TLS connection did not come about. */
const untrusted = ["CERT_", "DEPTH_ZERO_", "SELF_SIGNED_", "UNABLE_TO_", "ERR_TLS_", "ERR_SSL_", "ERR_OSSL_"];
/** What `pg` says of connections that broke or did not come about, without a code. */
const broken = /terminated|timeout|closed|not queryable|ended/i;

/** By the codes in appendix A of Postgres' manual. */
function explanation(place: string, code: string, message: string): readonly [StorageFailure, string] {
  const is = (...prefixes: string[]) => prefixes.some((prefix) => code.startsWith(prefix));
  if (is("53100")) {
    return ["full", `The disk of ${place} is full. Free some space; what was acknowledged is safe.`];
  }
  if (is("25006")) return withoutWrites(place);
  if (is(...untrusted)) {
    return [
      "denied",
      `The certificate of ${place} is not one to trust. Name that of its authority by sslrootcert in DATABASE_URL, and the host as the certificate has it.`,
    ];
  }
  if (code === "" && /does not support SSL/.test(message)) {
    return ["denied", `${upper(place)} does not speak TLS. Set ssl = on there, or leave sslmode out of DATABASE_URL.`];
  }
  if (is("28", "3D", "42501")) {
    return ["denied", `Parley may not use ${place}. Set DATABASE_URL to one that its user may read and write.`];
  }
  if (is("53", "55P03", "57014", "40")) {
    return ["busy", `${upper(place)} has too much to do, or another program holds it. It is tried again.`];
  }
  if (is("XX001", "XX002")) {
    return ["damaged", `${upper(place)} is damaged. Restore a backup.`];
  }
  // A socket file that is not there, too: Postgres is not running.
  if (is("08", "57P", "ENOENT", ...network) || (code === "" && broken.test(message))) {
    return [
      "away",
      `${upper(place)} does not answer. Start it; what was acknowledged is safe, and Parley goes on then.`,
    ];
  }
  return ["failed", `${upper(place)} could not be read or written. Look at its log; what was acknowledged is safe.`];
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
