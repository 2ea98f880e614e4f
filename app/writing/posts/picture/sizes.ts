/** Sizes the site shows whole, in pixels. */
export const sizes = {
  wide: { width: 1200, height: 627, name: 'Wide, 1200 × 627' },
  tall: { width: 1080, height: 1350, name: 'Tall, 1080 × 1350' },
  square: { width: 1080, height: 1080, name: 'Square, 1080 × 1080' },
} as const

export const sizeKeys = ['wide', 'tall', 'square'] as const
export type SizeKey = (typeof sizeKeys)[number]

export const isSizeKey = (text: string | null): text is SizeKey =>
  sizeKeys.some((key) => key === text)
