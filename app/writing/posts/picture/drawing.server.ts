import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import satori from 'satori'
import { cardBoxes } from './card.ts'
import type { Card } from './card.ts'
import { sizes } from './sizes.ts'

const scripts = [
  'latin',
  'latin-ext',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'vietnamese',
]
const weights = [500, 700] as const

/** The same list every time: the renderer keeps what it has read of it. */
let fonts: ReturnType<typeof readFonts> | undefined

const readFonts = () =>
  Promise.all(
    weights.flatMap((weight) =>
      scripts.map(async (script, index) => ({
        name: index === 0 ? 'Inter' : `Inter ${script}`,
        data: await readFile(fontFile(script, weight)),
        weight,
        style: 'normal' as const,
      })),
    ),
  )

const require = createRequire(import.meta.url)
const fontFolder = join(dirname(require.resolve('@fontsource/inter/package.json')), 'files')

const fontFile = (script: string, weight: number) =>
  join(fontFolder, `inter-${script}-${weight}-normal.woff`)

/** The picture as PNG, drawn on this machine from nothing but what is given. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= readFonts()
  const { width, height } = sizes[card.size]
  const svg = await satori(cardBoxes(card), { width, height, fonts: await fonts })
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } })
  return new Uint8Array(image.asPng())
}
