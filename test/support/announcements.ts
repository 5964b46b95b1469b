const regions =
  '[role="status"], [role="alert"], [role="log"] > *, [aria-live="polite"], [aria-live="assertive"], output:not([aria-live="off"])';

/**
 * Listens to a page as somebody does who hears it. `hear` tells what was announced since it was last asked: the
 * text of each live region whose text has changed. A region that comes into the page with its text already in it
 * is told too, since some screen readers read it; they cannot be relied on to. Of a log what is added is announced.
 */
export function listening(page: Element) {
  let known = new Map<Element, string>();
  const textOf = (region: Element) => (region.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  const now = () => {
    const found = [...page.querySelectorAll(regions)].filter(
      (region) => !region.closest('[hidden], [aria-hidden="true"]'),
    );
    return new Map(found.map((region) => [region, textOf(region)]));
  };
  const nowLogs = () => new Set(page.querySelectorAll('[role="log"]'));
  let logs = nowLogs();
  known = now();
  return {
    hear(): readonly { readonly text: string; readonly isNew: boolean }[] {
      const [before, logsBefore] = [known, logs];
      known = now();
      logs = nowLogs();
      const isThere = (region: Element | null) => region !== null && (before.has(region) || logsBefore.has(region));
      return [...known]
        .filter(([region, text]) => text !== "" && before.get(region) !== text)
        .map(([region, text]) => ({ text, isNew: !isThere(region) && !isThere(region.parentElement) }));
    },
  };
}
