/** What a form says about one thing, by field, as it is typed. */
export type Fields = Record<string, string>

/** Everything that is answered, estimated or listed on one page of the scope, by `kind.key`. */
export type Items = Record<string, Fields>

export const itemKinds = ['answer', 'estimate', 'alternative', 'risk', 'metric'] as const
export type ItemKind = (typeof itemKinds)[number]

export const nameOf = (kind: ItemKind, key: string) => `${kind}.${key}`

/** Kind and key of an item; null for a name that is none. */
export function partsOf(name: string): { kind: ItemKind; key: string } | null {
  const dot = name.indexOf('.')
  const kind = itemKinds.find((known) => known === name.slice(0, dot))
  return kind ? { kind, key: name.slice(dot + 1) } : null
}

/** The hidden field that says which text of an item the page was filled with. */
export const seenField = 'seen'
/** The box that takes a listed thing off its list. */
export const removeField = 'remove'

const isContent = (field: string) => field !== seenField && field !== removeField

/** A short mark of what an item says: equal for equal contents, whatever the order and line ends. */
export function markOf(fields: Fields | undefined): string {
  const said = Object.entries(fields ?? {})
    .filter(([field, value]) => isContent(field) && value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify(said)
  let [low, high] = [0xdeadbeef, 0x41c6ce57]
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    low = Math.imul(low ^ code, 2_654_435_761)
    high = Math.imul(high ^ code, 1_597_334_677)
  }
  return said.length === 0 ? '-' : `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`
}

/** Items as the fields of their form, each with the mark of what it says. */
export function formValues(items: Items): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, fields] of Object.entries(items)) {
    for (const [field, value] of Object.entries(fields)) values[`${name}.${field}`] = value
    values[`${name}.${seenField}`] = markOf(fields)
  }
  return values
}

/** The items a form was sent with; fields that belong to none are left out. */
export function itemsIn(form: FormData): Items {
  const items: Items = {}
  for (const [path, value] of form.entries()) {
    const dot = path.lastIndexOf('.')
    const name = path.slice(0, dot)
    if (typeof value !== 'string' || !partsOf(name)) continue
    items[name] = { ...items[name], [path.slice(dot + 1)]: value }
  }
  return items
}
