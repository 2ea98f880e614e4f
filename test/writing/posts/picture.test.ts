import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  contrast,
  inkFor,
  isReadable,
  lookSchema,
  triedLook,
} from '#app/accounts/organisations/look/look.ts'
import { drawCard } from '#app/writing/posts/picture/drawing.server.ts'
import { emsOf, fitText } from '#app/writing/posts/picture/fit-text.ts'
import { drawnText, leftOut } from '#app/writing/posts/picture/letters.ts'
import { sizeKeys, sizes } from '#app/writing/posts/picture/sizes.ts'

const card = {
  headline: 'Notes are read',
  figure: '1 in 8',
  caption: 'needs a call',
  organisation: 'Fennel & Field',
  look: { accent: '#0d5a6b', ink: '#ffffff', logo: null },
}

describe('the picture', () => {
  test.each(sizeKeys)('is a PNG of the size %s', async (size) => {
    const png = Buffer.from(await drawCard({ ...card, size }))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      sizes[size].width,
      sizes[size].height,
    ])
  })

  test.each([
    ['right to left', 'שלום مرحبا'],
    ['emoji', '😀 👩‍👩‍👧 🇳🇴'],
    ['no letter at all', ''],
    ['a word without end', 'x'.repeat(160)],
    ['marks upon marks', 'Z̷̢͝a̶͓͝l̸̰̀g̴͙̈o̸ '.repeat(9)],
    ['what looks like markup', '<svg onload="x"/> & </div>'],
  ])('is drawn whatever the headline: %s', async (_name, headline) => {
    const png = await drawCard({ ...card, size: 'wide', headline, caption: headline })
    expect(png.length).toBeGreaterThan(1000)
  })

  test('shows its logo', async () => {
    const plain = Buffer.from(await drawCard({ ...card, size: 'wide' }))
    const logo = `data:image/png;base64,${plain.toString('base64')}`
    const marked = await drawCard({ ...card, size: 'wide', look: { ...card.look, logo } })
    expect(plain.equals(Buffer.from(marked))).toBe(false)
  })

  test('shows its colours', async () => {
    const one = await drawCard({ ...card, size: 'wide' })
    const other = await drawCard({
      ...card,
      size: 'wide',
      look: { accent: '#f2c14e', ink: '#000000', logo: null },
    })
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false)
  })
})

describe('its words', () => {
  const room = { width: 1000, height: 300, largest: 80, smallest: 30, leading: 1.15 }

  test('are as large as there is room for', () => {
    expect(fitText('Short', room)).toEqual({ size: 80, lines: ['Short'], cut: false })
    const longer = fitText('Some words that need more than one line to be said '.repeat(2), room)
    expect(longer.cut).toBe(false)
    expect(longer.size).toBeLessThan(80)
  })

  test('are cut with an ellipsis where even the smallest type has no room', () => {
    const { cut, lines, size } = fitText('word '.repeat(400).trim(), room)
    expect([cut, size, lines.at(-1)?.endsWith('…')]).toEqual([true, 30, true])
  })

  test('never leave their room, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { size, lines } = fitText(text, room)
        expect(lines.length * size * room.leading).toBeLessThanOrEqual(room.height)
        for (const line of lines)
          if ([...line].length > 1) expect(emsOf(line) * size).toBeLessThanOrEqual(room.width)
      }),
    )
  })

  test('leave out letters the type has no shape for, and say which', () => {
    expect(drawnText('Größe Ελλάδα Сорок 42% 😀 שלום')).toBe('Größe Ελλάδα Сорок 42%')
    expect(leftOut('Grün 😀 על')).toBe('😀על')
    expect(leftOut('Grün & gut: 5 € – “ja”')).toBe('')
  })
})

describe('the colours of an organisation', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
  ])('%s and %s have a contrast of %f', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1)
    expect(contrast(other, one)).toBeCloseTo(ratio, 1)
  })

  test('are refused where the letters cannot be read', () => {
    expect(isReadable({ accent: '#777777', ink: '#ffffff' })).toBe(false)
    const refused = lookSchema.safeParse({ accent: '#ffff00', ink: '#ffffff' })
    expect(refused.error?.issues.map(({ path }) => path)).toEqual([['ink']])
    expect(lookSchema.safeParse({ accent: 'red', ink: '#ffffff' }).success).toBe(false)
    for (const accent of ['#ffff00', '#0d5a6b', '#777777', '#000000', '#ffffff'])
      expect(isReadable({ accent, ink: inkFor(accent) })).toBe(true)
  })

  test('are tried from an address, where they are colours', () => {
    const tried = new URLSearchParams({ accent: '#ABCDEF', ink: 'url(x)' })
    expect(triedLook(tried)).toEqual({ accent: '#abcdef' })
  })
})
