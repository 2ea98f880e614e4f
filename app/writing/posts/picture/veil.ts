import { contrast } from '#app/accounts/organisations/look/look.ts'
import type { Look } from '#app/accounts/organisations/look/look.ts'

/** What lies over a background so that the words on it can be read: a colour and how much it covers, from 0 to 1. */
export type Veil = { colour: string; cover: number }

const leastContrast = 4.5
const thickest = 0.82
const covers = Array.from({ length: 51 }, (_, step) => 0.5 + step / 100)
const shifts = [0, 0.25, 0.5, 0.75, 1]
const extremes = ['#000000', '#ffffff']

/**
 * The thinnest veil under which the letters keep a contrast of 4.5 on any background, black and white included. It is
 * the organisation's ground, moved away from its letters only as far as something can still be seen through it.
 */
export function veilFor({ accent, ink }: Look): Veil {
  const away = contrast(ink, '#000000') >= contrast(ink, '#ffffff') ? '#000000' : '#ffffff'
  const veils = shifts.map((shift) => {
    const colour = mixed(away, accent, shift)
    return { colour, cover: covers.find((cover) => holds(colour, ink, cover)) ?? 1 }
  })
  return veils.find(({ cover }) => cover <= thickest) ?? { colour: accent, cover: 1 }
}

const holds = (colour: string, ink: string, cover: number): boolean =>
  extremes.every((behind) => contrast(ink, mixed(colour, behind, cover)) >= leastContrast)

/** `share` of the one colour over the other, as they are painted. */
export function mixed(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16))
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
  })
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
