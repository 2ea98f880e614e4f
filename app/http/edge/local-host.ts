const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i

/**
 * Whether a request was addressed to this machine by one of its own names. While the demo lets anyone in, a name of
 * somebody else that leads here (DNS rebinding) must not reach it.
 */
export const isLocalHost = (host: string | undefined): boolean =>
  host !== undefined && local.test(host)
