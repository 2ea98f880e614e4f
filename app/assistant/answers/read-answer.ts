type Read = { ok: true; value: unknown } | { ok: false }

/** The JSON of an answer: as it is, out of a code fence, or out of the sentences around it; trailing commas forgiven. */
export function readJson(text: string): Read {
  const candidates = [text, inFence(text), betweenBraces(text)].filter((one) => one !== undefined)
  for (const candidate of candidates) {
    const read = parse(candidate)
    if (read.ok) return read
  }
  const loose = betweenBraces(text)?.replaceAll(/,(\s*[}\]])/g, '$1')
  return loose === undefined ? { ok: false } : parse(loose)
}

function inFence(text: string): string | undefined {
  const [, fenced, end] = text.split('```', 3)
  return end === undefined ? undefined : fenced?.replace(/^json/i, '')
}

function betweenBraces(text: string): string | undefined {
  const start = text.indexOf('{')
  const end = text.lastIndexOf('}')
  return start >= 0 && end > start ? text.slice(start, end + 1) : undefined
}

function parse(text: string): Read {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ok: true, value } : { ok: false }
  } catch {
    return { ok: false }
  }
}
