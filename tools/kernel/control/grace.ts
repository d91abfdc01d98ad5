/** How long, in milliseconds, a cell may take to end by itself after Stop when something in it listens: `fit` ends its batch first. */
export const grace = 2000;
