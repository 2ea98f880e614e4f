/** What a browser takes for the name of another host; `/.//name` becomes it only when it is parsed. */
const foreign = /^[/\\]{2}/

/** A path of this application, from user input; anything that leads elsewhere becomes `fallback`. */
export function localPath(target: unknown, fallback = '/'): string {
  if (typeof target !== 'string' || !target.startsWith('/') || foreign.test(target)) return fallback
  const base = 'http://local.invalid'
  const url = URL.parse(target, base)
  return url?.origin === base && !foreign.test(url.pathname)
    ? `${url.pathname}${url.search}${url.hash}`
    : fallback
}

/** Where a form was sent from, when that was here. */
export function cameFrom(request: Request, fallback: string): string {
  const referrer = URL.parse(request.headers.get('Referer') ?? '')
  const here = new URL(request.url)
  return referrer?.origin === here.origin
    ? localPath(referrer.pathname + referrer.search, fallback)
    : fallback
}
