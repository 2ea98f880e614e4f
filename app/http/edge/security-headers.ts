/** Policy for every page: nothing is allowed but what this application serves itself. */
export function contentSecurityPolicy(nonce: string, formsTo: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src-elem 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    ["form-action 'self'", ...formsTo].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join('; ')
}

/** Adds the headers every answer carries; an answer's own policy or caching stays. */
export function secure(
  headers: Headers,
  { nonce, https, formsTo }: { nonce: string; https: boolean; formsTo?: readonly string[] },
): void {
  const defaults: [string, string][] = [
    ['Content-Security-Policy', contentSecurityPolicy(nonce, formsTo)],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
    ['Cache-Control', 'no-store'],
  ]
  if (https) defaults.push(['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'])
  for (const [name, value] of defaults) if (!headers.has(name)) headers.set(name, value)
}
