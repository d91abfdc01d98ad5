/** There was no whole answer from the network, this time: another attempt may succeed. */
export class NetworkError extends Error {
  override readonly name = "NetworkError";
}
