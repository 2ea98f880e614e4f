import type { Dimension } from './dimensions.ts'

/** What is on the axes and what bubbles tell; quadrants from top left, clockwise. */
export type Setup = {
  x: string
  y: string
  size: string
  colour: string
  splitX: number | null
  splitY: number | null
  quadrants: [string, string, string, string]
}

export const firstSetup: Setup = {
  x: 'effort',
  y: 'value',
  size: 'cost',
  colour: 'chance',
  splitX: null,
  splitY: null,
  quadrants: ['Quick wins', 'Big bets', 'Time sinks', 'Fill-ins'],
}

const unnamed: Setup['quadrants'] = ['', '', '', '']
export const nothing = 'none'

/** The setup that an address asks for, upon what is saved; what is unknown stays as it was. */
export function setupFrom(
  params: URLSearchParams,
  saved: Setup,
  dimensions: readonly Pick<Dimension, 'key'>[],
): Setup {
  const known = new Set(dimensions.map(({ key }) => key))
  const asked = (name: 'x' | 'y' | 'size' | 'colour', optional: boolean) => {
    const key = params.get(name) ?? ''
    if (optional && key === nothing) return ''
    return known.has(key) ? key : saved[name]
  }
  const [x, y] = [asked('x', false), asked('y', false)]
  const isAsSaved = x === saved.x && y === saved.y
  return {
    x,
    y,
    size: asked('size', true),
    colour: asked('colour', true),
    splitX: x === saved.x ? saved.splitX : null,
    splitY: y === saved.y ? saved.splitY : null,
    quadrants: isAsSaved ? saved.quadrants : unnamed,
  }
}

const mostRows = 100_000

export const rowsToSkip = (params: URLSearchParams): number => {
  const asked = Number(params.get('after') ?? params.get('before') ?? '')
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, mostRows) : 0
}

const kept = ['matrix', 'x', 'y', 'size', 'colour'] as const

/** The part of an address that says which picture it is; begins with `?` unless it is empty. */
export function pictureSearch(params: URLSearchParams): string {
  const search = new URLSearchParams()
  for (const name of kept) {
    const value = params.get(name)
    if (value) search.set(name, value)
  }
  return search.size > 0 ? `?${search}` : ''
}
