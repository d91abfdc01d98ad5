/** What the site's build takes to compile the notebooks' cells just as the page would. */
export { cellKey } from "../session/cellKey.js";
export { makeSiteCompiler } from "./siteCompiler.js";
