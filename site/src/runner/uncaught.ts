/** Gives `receive` the errors that nobody catches: what timers throw, and rejected promises that are not awaited. */
export function onUncaught(receive: (error: unknown) => void): void {
  addEventListener("error", (event) => {
    event.preventDefault();
    receive(event.error ?? event.message);
  });
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    receive(event.reason);
  });
}
