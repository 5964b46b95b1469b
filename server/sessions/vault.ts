import type { ScopeId } from "../../shared/ids.ts";
import type { SessionEvent } from "../../shared/session/event.ts";
import { openScopes, scopeAt } from "../../shared/session/scope.ts";
import type { SessionState } from "../../shared/session/state.ts";
import type { VaultChange } from "../log/eventLog.ts";
import { randomToken } from "./secrets.ts";

/** The secrets of a session by name, as they are stored. */
export type Vault = ReadonlyMap<string, string>;

export const vaultName = (scope: ScopeId): string => `scope/${scope}`;

/** The secret of a scope; undefined while it is not open. */
export const scopeSecret = (vault: Vault, scope: ScopeId | null): string | undefined =>
  scope === null ? undefined : vault.get(vaultName(scope));

/** The secret of the scope that an event of a stage means something in; undefined where that is not open. */
export const secretBehind = (vault: Vault, state: SessionState, event: SessionEvent): string | undefined =>
  event.type === "in-stage" ? scopeSecret(vault, scopeAt(state, event.key)) : undefined;

/** [AN3] New scopes get a secret, and those of closed ones are destroyed in the same commit. */
export function secretsThatChange(state: SessionState, vault: Vault): readonly VaultChange[] {
  const open = new Set(openScopes(state).map(vaultName));
  const created = [...open].filter((name) => !vault.has(name)).map((name) => ({ name, value: randomToken() }));
  const destroyed = [...vault.keys()]
    .filter((name) => name.startsWith("scope/") && !open.has(name))
    .map((name) => ({ name, destroy: true as const }));
  return [...created, ...destroyed];
}

export function applyVault(vault: Map<string, string>, changes: readonly VaultChange[]): void {
  for (const change of changes) {
    if ("destroy" in change) vault.delete(change.name);
    else vault.set(change.name, change.value);
  }
}

/** Whom links let in, and who was removed: the same text while it is the same. */
export const doorsOf = (vault: Vault): string =>
  [...vault].filter(([name]) => /^(link|removed)\//.test(name)).join(" ");
