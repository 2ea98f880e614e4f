import { z } from 'zod'

/** Colours of an organisation's pictures, as #rrggbb: the ground and the letters on it. */
export type Look = { accent: string; ink: string }

export const plainLook: Look = { accent: '#0d5a6b', ink: '#ffffff' }

export const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'Give a colour like #0d5a6b.')

const channel = (hex: string) => {
  const share = Number.parseInt(hex, 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = (hex: string) =>
  0.2126 * channel(hex.slice(1, 3)) +
  0.7152 * channel(hex.slice(3, 5)) +
  0.0722 * channel(hex.slice(5, 7))

/** Contrast of two colours after WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const leastContrast = 4.5

/** Whether letters of the one colour can be read on the other. */
export const isReadable = ({ accent, ink }: Look): boolean => contrast(accent, ink) >= leastContrast

/** How an organisation shows itself to others; `logo` is an address here. */
export type ShownLook = Look & { logo: string | null }

export const lookSchema = z.object({ accent: colour, ink: colour }).refine(isReadable, {
  path: ['ink'],
  message: 'These letters are hard to read on that ground. Choose a lighter or darker one.',
})

/** A ground to go with letters that can be read on it: black or white. */
export const inkFor = (accent: string): string =>
  contrast(accent, '#ffffff') >= contrast(accent, '#000000') ? '#ffffff' : '#000000'

/** Colours that are tried in an address before they are saved; what is no colour is left out. */
export const triedLook = (params: URLSearchParams): Partial<Look> =>
  Object.fromEntries(
    (['accent', 'ink'] as const).flatMap((name) => {
      const read = colour.safeParse(params.get(name))
      return read.success ? [[name, read.data]] : []
    }),
  )

/** How an organisation shows itself in files: on white paper its colour is used for letters only where they can be read. */
export type PaperLook = {
  name: string
  accent: string
  ink: string
  /** For headings on white. */
  heading: string
  /** PNG, in base64. */
  logo: string | null
}

const [paper, plainInk] = ['#ffffff', '#1a1a1a']

/** A colour for headings on white paper. */
export const headingOn = (accent: string): string =>
  contrast(accent, paper) >= leastContrast ? accent : plainInk
