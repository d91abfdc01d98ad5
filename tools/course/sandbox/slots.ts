/**
 * The users that kernels run as where root grades: one for each slot, so that the limit on processes counts those of
 * one submission. They need no entry in `/etc/passwd`. Neither Linux distributions nor systemd give these numbers to
 * anybody (https://systemd.io/UIDS-GIDS).
 */
export const firstUser = 60_700;

/** So many kernels can run at a time on one machine. */
export const slots = 256;

/**
 * The number of the user (and of the group) of a slot.
 *
 * @throws RangeError if there is no such slot
 */
export function userOfSlot(slot: number): number {
  if (!Number.isInteger(slot) || slot < 0 || slot >= slots) {
    throw new RangeError(
      `Cannot start sandbox: slot must be an integer from 0 to ${slots - 1}, received ${slot}`,
    );
  }
  return firstUser + slot;
}
