export const isId = /^[\w-]{22}$/;

/** What is asked of a view for each frame, and changes only with the view. */
function once<Value>(of: (view: unknown) => Value): (view: unknown) => Value {
  const known = new WeakMap<object, Value>();
  return (view) => {
    if (typeof view !== "object" || view === null) return of(view);
    const value = known.get(view) ?? of(view);
    known.set(view, value);
    return value;
  };
}

/** Every id that stands in a view, each once. */
export const idsIn = once((view): string[] => [
  ...new Set((JSON.stringify(view) ?? "").match(/(?<=")[\w-]{22}(?=")/g)),
]);

/** The ids in a view by what they are ids of: those of its `terms`, of its `drafts`, wherever these stand. */
const idsByName = once((view): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, one] of Object.entries(value)) {
      const names = Array.isArray(one) ? one : typeof one === "object" && one !== null ? Object.keys(one) : [];
      const ids = names.filter((id) => typeof id === "string" && isId.test(id));
      if (ids.length > 0) found.set(name, [...(found.get(name) ?? []), ...ids]);
      look(one);
    }
  };
  look(view);
  return found;
});

/** Where the ids of a field of a command stand in the view, where it is not the plural of its name. */
const standing: Readonly<Record<string, readonly string[]>> = {
  onto: ["groups", "posts"],
  item: ["items", "groups", "posts"],
  guess: ["texts"],
  ids: ["candidates"],
};

/** The ids that a field of this command may mean; none where nothing is known of them. */
export function idsFor(view: unknown, type: string, field: string): readonly string[] {
  const there = idsByName(view);
  const names = [`${field}s`, field, ...(standing[field] ?? [])];
  // What is merged from and into stands in the name of the command.
  if (field === "from" || field === "into") names.push(...type.split("-"));
  return names.flatMap((name) => there.get(name) ?? []);
}
