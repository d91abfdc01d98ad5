let touched = false;

for (const event of ["pointerdown", "keydown"]) {
  addEventListener(event, touch, { capture: true, once: true });
}

function touch(): void {
  touched = true;
}

/** Whether the reader has not pressed anything on this page yet, so that nothing is lost when it is loaded again. */
export function isUntouched(): boolean {
  return !touched;
}
