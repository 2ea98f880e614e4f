/**
 * Gives as many places as can be had somebody of their own: a largest matching of places and people, by augmenting paths
 * (Kuhn 1955). Of a list, whoever comes first and is free gets the place; who has one moves to another only where nobody is free.
 *
 * @param places for each place the ids of those who may take it, the preferred first
 * @returns for each place who takes it, nobody twice; null where everybody of its list is needed elsewhere
 */
export function distinctTakers(places: readonly (readonly string[])[]): (string | null)[] {
  const placeOf = new Map<string, number>()
  const seat = (place: number, asked: Set<string>): boolean => {
    const list = places[place] ?? []
    const free = list.find((one) => !placeOf.has(one))
    for (const one of free === undefined ? list : [free]) {
      if (asked.has(one)) continue
      asked.add(one)
      const held = placeOf.get(one)
      if (held === undefined || seat(held, asked)) {
        placeOf.set(one, place)
        return true
      }
    }
    return false
  }
  for (const place of places.keys()) seat(place, new Set())
  const takers = places.map((): string | null => null)
  for (const [one, place] of placeOf) takers[place] = one
  return takers
}
