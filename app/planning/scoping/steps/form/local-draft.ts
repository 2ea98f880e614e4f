import { dropDraft, keepDraft, readDraft } from '#app/ui/forms/drafts.ts'
import type { DraftStore } from '#app/ui/forms/drafts.ts'

/** A form's own fields by name, as they stand in the browser. */
export type TypedFields = Record<string, string>

/** `stamp` marks what the page was filled with when this was typed. */
export type LocalDraft = { stamp: string; fields: TypedFields }

const isOwn = (name: string) => !name.startsWith('_') && !name.endsWith('.seen')

export const typedFields = (entries: Iterable<[string, unknown]>): TypedFields =>
  Object.fromEntries(
    [...entries].flatMap(([name, value]) =>
      typeof value === 'string' && isOwn(name) ? [[name, value]] : [],
    ),
  )

export const keepLocally = (store: DraftStore, name: string, draft: LocalDraft, at: Date) =>
  keepDraft(store, name, { text: JSON.stringify(draft), savedAt: at.toISOString() })

export const forgetLocally = (store: DraftStore, name: string) => dropDraft(store, name)

/** What was typed in this browser and is not in the form; null where there is nothing to put back. */
export function recall(store: DraftStore, name: string, shown: TypedFields): LocalDraft | null {
  const draft = parse(readDraft(store, name, '')?.text)
  if (!draft) return null
  const fields = ontoRows(draft.fields, shown)
  const isNew = Object.entries(fields).some(([field, value]) => (shown[field] ?? '') !== value)
  return isNew ? { ...draft, fields } : null
}

const rowOf = (field: string) => /^(alternative|risk|metric)\.[^.]+/.exec(field)?.[0]

/** Rows typed on a page that is gone move to the empty rows of this one: every page numbers its own. */
function ontoRows(fields: TypedFields, shown: TypedFields): TypedFields {
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

function parse(text: string | undefined): LocalDraft | null {
  try {
    const found: unknown = JSON.parse(text ?? 'null')
    return isDraft(found) ? found : null
  } catch {
    return null
  }
}

const isDraft = (value: unknown): value is LocalDraft =>
  typeof value === 'object' &&
  value !== null &&
  'stamp' in value &&
  typeof value.stamp === 'string' &&
  'fields' in value &&
  typeof value.fields === 'object' &&
  value.fields !== null &&
  Object.values(value.fields).every((field) => typeof field === 'string')
