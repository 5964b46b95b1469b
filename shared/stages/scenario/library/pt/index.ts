export { library } from "../en/index.ts";
