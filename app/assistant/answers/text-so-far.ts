const opening = /"text"\s*:\s*"/

/**
 * The field `text` of a JSON answer of which only the beginning is there, so that people can read along. Empty until the
 * field begins; a cut escape waits for its end, and half a character for its other half.
 */
export function textSoFar(json: string): string {
  const start = opening.exec(json)
  if (!start) return ''
  const rest = json.slice(start.index + start[0].length)
  const end = /^(?:[^"\\]|\\.)*?(?=")/s.exec(rest)
  const whole = end ? end[0] : rest.replace(/\\(?:u[0-9a-f]{0,3})?$/i, '')
  try {
    const text = JSON.parse(`"${whole.replaceAll('\n', '\\n')}"`) as string
    return text.replace(/[\ud800-\udbff]$/, '').toWellFormed()
  } catch {
    return ''
  }
}
