/**
 * How long a client waits for one answer, and for a connection, in milliseconds, before it asks again or fails. Without the last, the SDK only warns and
 * waits on, and a request whose answer is lost is never asked again.
 */
export const answeredWithin = (requestTimeout: number, connectionTimeout = 500) => ({
  connectionTimeout,
  requestTimeout,
  throwOnRequestTimeout: true,
});
