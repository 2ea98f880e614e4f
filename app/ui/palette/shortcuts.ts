export interface Shortcut {
  /** One key or a sequence of them: `?`, `g o`. */
  keys: string
  label: string
  to: string
}

/** Where typing letters is the point, single keys do nothing. */
export const typesHere = (tag: string, editable: boolean) =>
  editable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(tag.toUpperCase())

export interface Pressed {
  /** Keys of an unfinished sequence. */
  held: string
  shortcut?: Shortcut
}

/** What the next key makes of the keys held so far: a match, a longer sequence, or a fresh start. */
export function press(shortcuts: readonly Shortcut[], held: string, key: string): Pressed {
  for (const keys of [`${held} ${key}`.trim(), key]) {
    const shortcut = shortcuts.find((one) => one.keys === keys)
    if (shortcut) return { held: '', shortcut }
    if (shortcuts.some((one) => one.keys.startsWith(`${keys} `))) return { held: keys }
  }
  return { held: '' }
}
