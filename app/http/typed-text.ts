import { z } from 'zod'

const controls = /[^\P{Cc}\t\n]/gu
/** Characters that turn the direction of everything after them, and so can make a name read as another. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** Text as people meant to type it: one kind of line end, nothing that no text has. */
export const asText = (typed: string): string =>
  typed
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(controls, '')
    .replaceAll(turning, '')
    .trim()

export const asLine = (typed: string): string => asText(typed).replaceAll(/\s+/g, ' ')

/** The words of a column's heading, whatever its case and its separators: `E-Mail_Address` is `e mail address`. */
export const asHeading = (typed: string): string =>
  asLine(typed)
    .toLowerCase()
    .replaceAll(/[\s_.-]+/g, ' ')
    .replaceAll(/[^a-z ]/g, '')
    .trim()

/** A single line of at most so many characters. */
export const line = (max: number, missing?: string) =>
  z.string(missing).overwrite(asLine).max(max, tooLong(max))

/** Text of several lines. */
export const paragraphs = (max: number, missing?: string) =>
  z.string(missing).overwrite(asText).max(max, tooLong(max))

export const requiredLine = (max: number, missing: string) => line(max, missing).min(1, missing)
export const requiredParagraphs = (max: number, missing: string) =>
  paragraphs(max, missing).min(1, missing)

const tooLong = (max: number) => `Please use at most ${max.toLocaleString('en')} characters.`
