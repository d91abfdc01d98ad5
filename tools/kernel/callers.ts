/** The scripts of the functions that are being called now, the innermost first; cells by their label. */
export function callingScripts(): string[] {
  const { stackTraceLimit } = Error;
  const prepareStackTrace = Reflect.get(Error, "prepareStackTrace");
  const holder: { stack?: NodeJS.CallSite[] } = {};
  Error.stackTraceLimit = 30;
  Error.prepareStackTrace = (_error, sites) => sites;
  Error.captureStackTrace(holder, callingScripts);
  const sites = holder.stack ?? [];
  Object.assign(Error, { prepareStackTrace, stackTraceLimit });
  return sites.flatMap((site) => site.getScriptNameOrSourceURL() ?? []);
}
