/** Pale where the value is low, dark where it is high, with dark text readable on all of it. */
export const paleToDark = [
  [0, "#F7FBFF"],
  [1, "#4A90C2"],
] as const;

/** Nearly paper white, so that a picture's edge shows, to ink black. */
export const paperToInk = [
  [0, "#EEEEEE"],
  [1, "#000000"],
] as const;

/**
 * Dark blue below 0, grey at 0, pale yellow above: told apart with any colour vision, and in print, too, because it gets
 * lighter all the way.
 */
export const blueToYellow = [
  [0, "#08306B"],
  [0.25, "#2F6FAE"],
  [0.5, "#9A9A9A"],
  [0.75, "#E0BE5A"],
  [1, "#FFF3B0"],
] as const;
