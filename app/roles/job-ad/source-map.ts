/** Text with, for each of its characters, the span of the source it was written as. */
export type MappedText = { text: string; starts: number[]; ends: number[] }

export const emptyText = (): MappedText => ({ text: '', starts: [], ends: [] })

/** More than any indentation, quote marks or escape between two characters of a text. */
const LONGEST_GAP = 300

const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y

const entityAt = (source: string, index: number): string | null => {
  entity.lastIndex = index
  return entity.exec(source)?.[0] ?? null
}

/** The source span that the character `wanted` was written as, looking from `from` to `limit`. */
const spanOf = (source: string, wanted: string, from: number, limit: number): [number, number] => {
  const end = Math.min(limit, from + LONGEST_GAP)
  for (let at = from; at < end; at++) {
    const char = source[at]
    if (char === '\\' && source[at + 1] === wanted) return [at, at + 2]
    const reference = char === '&' ? entityAt(source, at) : null
    if (reference && wanted !== '&') return [at, at + reference.length]
    if (reference && /^&(?:amp|AMP|#0*38|#[xX]0*26);$/.test(reference))
      return [at, at + reference.length]
    if (char === wanted || (char === '\0' && wanted === '\ufffd')) return [at, at + 1]
  }
  return [Math.min(from, limit), Math.min(from, limit)]
}

/**
 * Adds `value` as the parser read it to `into`, each character paired with where it stands in
 * `source` between `start` and `end`: escapes, character references and the indentation of
 * continued lines make the two differ.
 */
export const appendMapped = (
  into: MappedText,
  value: string,
  source: string,
  { start: from, end: limit }: { start: number; end: number },
): void => {
  const whole = source.startsWith(value, from) ? from : -1
  let cursor = from
  for (let index = 0; index < value.length; index++) {
    const span: [number, number] =
      whole >= 0
        ? [whole + index, whole + index + 1]
        : spanOf(source, value[index] ?? '', cursor, limit)
    into.starts.push(span[0])
    into.ends.push(span[1])
    cursor = Math.max(cursor, span[1])
  }
  into.text += value
}

/** The source span of the characters `start` to `end` (exclusive, at least one) of the text. */
export const sourceSpan = (
  mapped: MappedText,
  start: number,
  end: number,
): { start: number; end: number } => {
  const first = mapped.starts[start] ?? 0
  return { start: first, end: Math.max(first, mapped.ends[end - 1] ?? first) }
}
