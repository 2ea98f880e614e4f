import type { TypedFields } from '#app/ui/forms/autosave/local-draft.ts'

const rowOf = (field: string) => /^(alternative|risk|metric)\.[^.]+/.exec(field)?.[0]

/** Rows typed on a page that is gone move to the empty rows of this one: every page numbers its own. */
export function ontoRows(fields: TypedFields, shown: TypedFields): TypedFields {
  const here = new Set(Object.keys(shown).map(rowOf))
  const filled = new Set(
    Object.keys(shown)
      .filter((name) => shown[name])
      .map(rowOf),
  )
  const moved = new Map<string, string>()
  const taken = new Set(filled)
  for (const row of new Set(
    Object.keys(fields)
      .filter((name) => fields[name])
      .map(rowOf),
  )) {
    if (!row || here.has(row)) continue
    const kind = row.slice(0, row.indexOf('.'))
    const free = [...here].find((one) => one?.startsWith(`${kind}.`) && !taken.has(one))
    if (free) moved.set(row, free)
    taken.add(free)
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const row = rowOf(name)
      if (!row || here.has(row)) return [[name, value]]
      const free = moved.get(row)
      return free ? [[free + name.slice(row.length), value]] : []
    }),
  )
}
