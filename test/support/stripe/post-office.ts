/** A repeatable row of numbers between 0 and 1. */
export function diceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What arrives of what was sent: in any order, some twice, some never. */
export function misdeliver<T>(sent: readonly T[], dice: () => number): T[] {
  const arriving = sent.flatMap((one) => {
    const luck = dice()
    if (luck < 0.2) return []
    return luck < 0.45 ? [one, one] : [one]
  })
  for (let last = arriving.length - 1; last > 0; last -= 1) {
    const other = Math.floor(dice() * (last + 1))
    const [a, b] = [arriving[last], arriving[other]]
    if (a === undefined || b === undefined) continue
    arriving[last] = b
    arriving[other] = a
  }
  return arriving
}
