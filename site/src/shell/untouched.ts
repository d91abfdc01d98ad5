let touched = false;

// A screen reader may click without the rest.
for (const event of ["pointerdown", "keydown", "click"]) {
  addEventListener(event, touch, { capture: true, once: true });
}

function touch(): void {
  touched = true;
}

/** Whether the reader has not pressed anything on this page yet, so that nothing is lost when it is loaded again. */
export function isUntouched(): boolean {
  return !touched;
}
