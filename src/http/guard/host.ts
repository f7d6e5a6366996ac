const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether a `Host` header names this machine itself. A page elsewhere whose name was pointed at loopback
 * still sends its own name (DNS rebinding).
 *
 * @example
 * isLoopbackHost("127.0.0.1:8790") // => true
 * isLoopbackHost("evil.example:8790") // => false
 */
export const isLoopbackHost = (host: string | undefined): boolean =>
  host !== undefined && LOOPBACK.test(host);

/**
 * Whether an address to listen on is reached from this machine alone.
 *
 * @example
 * isLoopbackAddress("127.0.0.1") // => true
 * isLoopbackAddress("0.0.0.0") // => false
 */
export const isLoopbackAddress = (address: string): boolean =>
  address === "::1" || isLoopbackHost(address);
