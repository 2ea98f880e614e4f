/** HTML that was put together by `markup`, and so shows what people typed as the text it is. */
class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type { Markup }

/** What stands between the pieces of a template; what is missing leaves nothing. */
export type Part = string | number | Markup | readonly Markup[] | null | undefined | false

/**
 * Puts HTML together from a template. Values are escaped for text and for quoted attributes, so attributes stand in
 * double quotes; an address among them has to be one of ours.
 */
export function markup({ raw }: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const bare = bareIn(raw)
  let text = raw[0] ?? ''
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]
    if (bare.has(i) && part && !(part instanceof Markup))
      throw new TypeError('Only what markup made stands inside of a tag without quotes.')
    text += written(part) + (raw[i + 1] ?? '')
  }
  return new Markup(text)
}

/** What React drew, which escapes as `markup` does; for the one place that draws pages. */
export const drawnMarkup = (html: string): Markup => new Markup(html)

const known = new WeakMap<readonly string[], ReadonlySet<number>>()

/** Which values of a template stand inside of a tag and outside of quotes, where escaping does not help. */
function bareIn(raw: readonly string[]): ReadonlySet<number> {
  const found = known.get(raw)
  if (found) return found
  const bare = new Set<number>()
  let before = ''
  for (const [at, text] of raw.slice(0, -1).entries()) {
    before += text
    const tag = before.slice(before.lastIndexOf('<'))
    const isInside = tag.startsWith('<') && !/^(?:[^"]|"[^"]*")*>/.test(tag)
    if (isInside && tag.split('"').length % 2 === 1) bare.add(at)
  }
  known.set(raw, bare)
  return bare
}

function written(part: Part): string {
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  if (!part) return ''
  let text = ''
  for (const each of part instanceof Markup ? [part] : part) {
    if (!(each instanceof Markup)) throw new TypeError('Only what markup made is HTML.')
    text += each.text
  }
  return text
}

const special = /[&<>"']/
const specials = /[&<>"']/g
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

const escaped = (text: string): string =>
  special.test(text) ? text.replace(specials, (found) => entities[found] ?? found) : text
