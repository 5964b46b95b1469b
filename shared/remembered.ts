/**
 * `make`, which keeps what it made of an object for as long as the object is there. For what is
 * never changed in place, such as states and views: then the same object has the same answer, and
 * what depends on an unchanged part of a state is the same object again, which costs a diff nothing.
 */
export function remembered<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const all = new WeakMap<From, { readonly made: Made }>();
  return (from) => {
    let kept = all.get(from);
    if (!kept) {
      kept = { made: make(from) };
      all.set(from, kept);
    }
    return kept.made;
  };
}
