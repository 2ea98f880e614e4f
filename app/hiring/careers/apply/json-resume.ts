import { z } from 'zod'

/** https://jsonresume.org/schema: every part is optional there; who it is has to be said. */
const resumeSchema = z.looseObject({ basics: z.looseObject({ name: z.string().trim().min(1) }) })

/** Characters of a file, which may hold a picture, and of what it says. */
const longestFile = 1_000_000
const longest = 100_000
const deepest = 6

/** A résumé in the shape of JSON Resume as text that people read; null where it is none, or longer than any. */
export function resumeText(json: string): string | null {
  if (json.length > longestFile) return null
  const read = resumeSchema.safeParse(parsed(json))
  if (!read.success) return null
  const { basics, ...parts } = read.data
  const { name, ...facts } = basics
  const sections = Object.entries(parts)
    .filter(([title]) => !/^(\$schema|meta)$/.test(title))
    .map(([title, part]) => [`## ${titled(title)}`, ...linesOf(part)])
    .filter((lines) => lines.length > 1)
  const all = [[`# ${oneLine(name)}`, ...linesOf(facts)], ...sections]
  const text = `${all.map((lines) => lines.join('\n\n')).join('\n\n')}\n`
  return text.length > longest ? null : text
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const titled = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1)

const isSaid = (value: unknown): value is string | number =>
  typeof value === 'number' ||
  (typeof value === 'string' && value.trim() !== '' && !value.startsWith('data:'))

/** What an entry says in one line, then its lists as points, then what lies deeper. */
function linesOf(value: unknown, depth = 0): string[] {
  if (depth > deepest) return []
  if (isSaid(value)) return [oneLine(String(value))]
  if (Array.isArray(value)) {
    const points = value.filter(isSaid).map((one) => `- ${oneLine(String(one))}`)
    const entries = value.filter((one) => !isSaid(one)).flatMap((one) => linesOf(one, depth + 1))
    return [...(points.length > 0 ? [points.join('\n')] : []), ...entries]
  }
  if (typeof value !== 'object' || value === null) return []
  const said = Object.values(value).filter(isSaid).map(String).map(oneLine)
  const deeper = Object.values(value).filter((one) => !isSaid(one))
  return [
    ...(said.length > 0 ? [said.join(' · ')] : []),
    ...deeper.flatMap((one) => linesOf(one, depth + 1)),
  ]
}
