/** An address of the web as people type it, with or without https://; null for anything else. */
export function webAddress(typed: string): string | null {
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`)
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.')
  return isWeb && !url.username && !url.password && url.href.length <= 300 ? url.href : null
}
