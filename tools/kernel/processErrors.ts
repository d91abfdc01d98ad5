/** Gives `receive` what nobody else catches. */
export function catchProcessErrors(receive: (error: unknown) => void): void {
  process.on("uncaughtException", receive);
  process.on("unhandledRejection", receive);
}
