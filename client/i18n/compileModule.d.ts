/** The package has these types, but not under the path that it exports. */
declare module "@messageformat/core/compile-module" {
  export { default } from "@messageformat/core/lib/compile-module";
}
