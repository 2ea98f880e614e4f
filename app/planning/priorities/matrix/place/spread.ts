import { centreOf, frame, type Bubble, type Point } from './bubble.ts'

type Disc = Point & { radius: number }

const [rings, spokes, pixelsApart] = [12, 16, 5]

/** Ways out of a crowd, the shortest first: round and round the place itself. */
const ways: readonly Point[] = Array.from({ length: rings * spokes }, (_, i) => {
  const ring = 1 + Math.floor(i / spokes)
  const angle = (2 * Math.PI * (i + ring / 2)) / spokes
  return { x: ring * pixelsApart * Math.cos(angle), y: ring * pixelsApart * Math.sin(angle) }
})

/**
 * Draws bubbles that would lie on others beside their places, no farther than it takes, and never far. The
 * first ones keep theirs; so does one that finds no room near by.
 */
export function spread(bubbles: readonly Bubble[], smallest: number): Bubble[] {
  const taken: Disc[] = []
  return bubbles.map((bubble) => {
    const own = { ...centreOf(bubble), radius: (bubble.across ?? smallest) / 2 + 1 }
    const isFree = (disc: Disc) => taken.every((other) => apart(disc, other))
    const aside = isFree(own) ? null : wayOut(own, isFree)
    taken.push(aside ?? own)
    return aside ? { ...bubble, beside: placeOf(aside) } : bubble
  })
}

function wayOut(own: Disc, isFree: (disc: Disc) => boolean): Disc | null {
  for (const { x, y } of ways) {
    if (Math.hypot(x, y) > 3 * own.radius) return null
    const disc = { ...own, x: own.x + x, y: own.y + y }
    if (isInFrame(disc) && isFree(disc)) return disc
  }
  return null
}

const isInFrame = ({ x, y }: Point): boolean =>
  x >= 0 && x <= frame.width && y >= 0 && y <= frame.height

const apart = (a: Disc, b: Disc): boolean => {
  const [x, y, least] = [a.x - b.x, a.y - b.y, a.radius + b.radius]
  return x * x + y * y >= least * least
}

const placeOf = ({ x, y }: Point): NonNullable<Bubble['beside']> => ({
  left: tenths((100 * x) / frame.width),
  bottom: tenths(100 * (1 - y / frame.height)),
})

const tenths = (value: number): number => Math.round(value * 10) / 10
