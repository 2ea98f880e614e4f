import { markOf, removeField, seenField } from './item.ts'
import type { Fields, Items } from './item.ts'

export type ItemConflict = { name: string; yours: Fields; theirs: Fields }

export type Merged = {
  /** What is to be written: what was typed, where that is neither what the page showed nor what is stored. */
  changed: Items
  removed: string[]
  /** Typed over something that somebody else changed since the page was filled. */
  conflicts: ItemConflict[]
  /** Everything the sender touched, conflicts included. */
  touched: string[]
}

/**
 * Tells what a form changes. Each item carries the mark of the text its page was filled with, so two people who answer
 * different questions never meet, and who types over somebody else's answer is told.
 */
export function mergeItems(posted: Items, stored: Items): Merged {
  const merged: Merged = { changed: {}, removed: [], conflicts: [], touched: [] }
  for (const [name, typed] of Object.entries(posted)) {
    const theirs = stored[name]
    const wanted = wantedOf(typed)
    const seen = typed[seenField] ?? '-'
    if (markOf(wanted) === seen || markOf(wanted) === markOf(theirs)) continue
    merged.touched.push(name)
    if (seen !== markOf(theirs))
      merged.conflicts.push({ name, yours: wanted ?? {}, theirs: theirs ?? {} })
    else if (wanted) merged.changed[name] = wanted
    else merged.removed.push(name)
  }
  return merged
}

/** What an item shall say; undefined where it was taken off its list or emptied. */
function wantedOf({ [seenField]: _seen, [removeField]: remove, ...fields }: Fields) {
  const isEmpty = Object.values(fields).every((value) => value === '')
  return remove || isEmpty ? undefined : fields
}
