import type { Answered, Voters } from "../../shared/anonymity/differences.ts";
import type { Pseudonym, ScopeId, SideId } from "../../shared/ids.ts";
import type { AnyStage } from "../../shared/stages/stage.ts";

/**
 * Remembers who was in the ballots of one stage that have closed, as the server does in memory.
 * In the rooms of the tests a pseudonym is `scope/name`, so that nobody has the same one twice.
 */
export function closedBallots(stage: Pick<AnyStage, "scope" | "voters">) {
  const closed = new Map<ScopeId, ReadonlyMap<string, SideId>>();
  return {
    /** What changed between two states of the stage. */
    follow(before: unknown, after: unknown): void {
      const scope = stage.scope(before);
      if (scope === null || stage.scope(after) === scope || !stage.voters) return;
      for (const [part, voters] of stage.voters(before) as ReadonlyMap<ScopeId, Voters>) {
        const names = [...voters].map(([pseudonym, side]) => [pseudonym.slice(scope.length + 1), side] as const);
        closed.set(part, new Map(names));
      }
    },
    under:
      (now: ScopeId | null): Answered =>
      (scope) => {
        const people = closed.get(scope);
        return people && new Map([...people].map(([name, side]) => [`${now}/${name}` as Pseudonym, side]));
      },
    /** The server starts anew. */
    forget: () => closed.clear(),
  };
}
