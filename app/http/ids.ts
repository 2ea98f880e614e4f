import { NotFound } from '#app/problems.ts'

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** An id from an address or a form. What cannot be one is not there. */
export function idOf(text: unknown): string {
  if (typeof text !== 'string' || !shape.test(text)) throw new NotFound()
  return text
}
