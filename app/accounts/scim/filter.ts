import { filter, parse } from 'scim2-parse-filter'
import type { Filter } from 'scim2-parse-filter'
import { Refused } from '#app/accounts/directory/refused.ts'

/** The one attribute whose values keep their case: ids of ours have none. */
const exact = 'externalid'
const prefix = /^urn:ietf:params:scim:schemas:core:2\.0:(user|group):/i
const longest = 2000

/** Whether a resource matches a filter as RFC 7644 has it. Throws `invalidFilter` for what is none. */
export function matcherOf(text: string): (resource: object) => boolean {
  if (text.length > longest) throw unreadable()
  try {
    const matches = filter(folded(parse(text)))
    return (resource) => matches(foldedResource(resource))
  } catch {
    throw unreadable()
  }
}

const unreadable = () => new Refused(400, 'invalidFilter', 'This filter cannot be read.')

function folded(tree: Filter): Filter {
  if ('filters' in tree) return { ...tree, filters: tree.filters.map(folded) }
  if ('filter' in tree) return { ...tree, filter: folded(tree.filter) }
  const attrPath = tree.attrPath.replace(prefix, '').toLowerCase()
  if ('valFilter' in tree) return { ...tree, attrPath, valFilter: folded(tree.valFilter) }
  if (!('compValue' in tree)) return { ...tree, attrPath }
  return { ...tree, attrPath, compValue: foldedValue(attrPath, tree.compValue) }
}

type Compared = string | number | boolean | null

function foldedValue(attrPath: string, value: Compared): Compared {
  if (typeof value !== 'string') return value
  const last = attrPath.split('.').at(-1) ?? ''
  if (last === 'active') return value.toLowerCase() === 'true'
  return last === exact ? value : value.toLowerCase()
}

const foldedResource = (resource: object): object =>
  Object.fromEntries(
    Object.entries(resource).map(([key, value]) => {
      const name = key.toLowerCase()
      return [name, foldedPart(name, value)]
    }),
  )

function foldedPart(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => foldedPart(name, one))
  if (value instanceof Date) return value.toISOString().toLowerCase()
  if (typeof value === 'object' && value !== null) return foldedResource(value)
  return typeof value === 'string' && name !== exact ? value.toLowerCase() : value
}

/** The value of a plain `attribute eq "value"`, by far the most frequent filter; null for any other. */
export function soughtBy(text: string, attribute: string): string | null {
  const [, name = '', value = ''] = /^\s*([\w:.]+)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i.exec(text) ?? []
  const plain = name.replace(prefix, '').toLowerCase()
  return plain === attribute.toLowerCase() ? (JSON.parse(value) as string) : null
}
