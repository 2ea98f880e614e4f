import { numberText } from './words.ts'

/** Chances are kept as shares of 1, and read and typed in percent; everything else as it is kept. */
export type Scale = { percent?: boolean | undefined }

const digits = 12

export const asShown = ({ percent }: Scale, kept: number): number =>
  percent ? Number((kept * 100).toPrecision(digits)) : kept

export const asKept = ({ percent }: Scale, typed: number): number =>
  percent ? Number((typed / 100).toPrecision(digits)) : typed

/** A figure as people read it where nothing beside it names its unit. */
export const scaledText = (scale: Scale, kept: number): string =>
  `${numberText(asShown(scale, kept))}${scale.percent ? ' %' : ''}`
