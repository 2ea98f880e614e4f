import { english } from './english.ts'

export type Words = typeof english

/** The words of the careers pages, in the one language there is so far. */
export const words: Words = english
