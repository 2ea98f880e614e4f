/** Something the palette can open, or do. */
export interface PaletteItem {
  label: string
  hint?: string
  to: string
  /** `to` is posted to instead of opened. */
  post?: boolean
}

/** What the search address answers. */
export interface PaletteResults {
  results: PaletteItem[]
}

const most = 8

/** Items whose words all begin somewhere in the label or hint; those that begin the label come first. */
export function matching(items: readonly PaletteItem[], query: string): PaletteItem[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const begins = (item: PaletteItem) => plain(item.label).startsWith(words[0] ?? '')
  return items
    .filter((item) => words.every((word) => hasWord(`${item.label} ${item.hint ?? ''}`, word)))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)))
    .slice(0, most)
}

const hasWord = (text: string, start: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(start))

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
