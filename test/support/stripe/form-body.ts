export type Value = string | Value[] | { [name: string]: Value }
export type Fields = { [name: string]: Value }

/** Reads `items[0][price]=x&metadata[a]=b` as Stripe does. */
export function readFields(text: string): Fields {
  const root: Fields = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split(/[[\]]+/).filter((part) => part !== '')
    const last = path.pop()
    if (last === undefined) continue
    let place = root
    for (const part of path) place = place[part] = (place[part] ?? {}) as Fields
    place[last] = value
  }
  return root
}

/** What was sent as `a[0]=…&a[1]=…`, or as `a[]=…`. */
export const listIn = (value: Value | undefined): Fields[] =>
  typeof value === 'object' ? (Object.values(value) as Fields[]) : []

export const fieldsIn = (value: Value | undefined): Fields =>
  typeof value === 'object' && !Array.isArray(value) ? value : {}

export const textIn = (value: Value | undefined, otherwise = ''): string =>
  typeof value === 'string' ? value : otherwise
