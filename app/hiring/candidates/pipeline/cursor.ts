export type Cursor = { at: Date; id: string }

const shape = /^(\d{13})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** A place in a list that is ordered by time and id: what the address of the next page carries. */
export const writeCursor = ({ at, id }: Cursor): string =>
  `${String(at.getTime()).padStart(13, '0')}-${id}`

export function readCursor(text: string | null): Cursor | null {
  const found = shape.exec(text ?? '')
  return found?.[1] && found[2] ? { at: new Date(Number(found[1])), id: found[2] } : null
}
