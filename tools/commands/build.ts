/** `npm run build`: nothing is left to do, everything is brought up to date before any command. */
export function run(): Promise<number> {
  console.log("The library, the tools and Jupyter's files are up to date.");
  return Promise.resolve(0);
}
