/** How use cases that an opening's overview names go with those that wait for the person; empty where they are the same. */
export function besideWaiting(named: readonly string[], waiting: readonly string[]): string {
  const others = named.filter((title) => !waiting.includes(title)).map((title) => `“${title}”`)
  const [last, ...rest] = others.toReversed()
  if (last === undefined) return ''
  const list = rest.length > 0 ? `${rest.toReversed().join(', ')} and ${last}` : last
  const they = rest.length > 0 ? 'they do' : 'it does'
  return `The overview also names ${list} as work for this person: ${they} not wait for the hire.`
}
