import { z } from 'zod'
import { line, paragraphs, requiredLine } from '#app/http/typed-text.ts'
import { longestWords } from './background/wish.ts'
import { sizeKeys } from './picture/sizes.ts'

const address = line(500).refine((text) => text === '' || /^https?:\/\/\S+$/.test(text), {
  message: 'Give an address that begins with https://, or none.',
})

export const newPostForm = z.object({
  pattern: requiredLine(60, 'Choose a pattern.'),
  subject: line(120).default(''),
  title: line(160).default(''),
  link: address.default(''),
  article: paragraphs(20_000).default(''),
})

/** Longer than a post may be: what is too long is kept, and said. */
export const textForm = z.object({
  title: requiredLine(160, 'Give the post a name. Nobody outside reads it.'),
  body: paragraphs(10_000).default(''),
  disclosure: z.boolean().default(false),
})

export const factForm = z.object({
  label: requiredLine(120, 'Say what the figure is about.'),
  value: requiredLine(80, 'Give the figure, the date or the words.'),
  unit: line(40).default(''),
  source: requiredLine(200, 'Say where it is known from.'),
})

export const pictureForm = z.object({
  size: z.enum(sizeKeys, 'Choose a size.'),
  headline: requiredLine(160, 'Give the picture a headline.'),
  figure: line(24).default(''),
  caption: line(160).default(''),
  alt: requiredLine(400, 'Say in words what the picture shows, for those who do not see it.'),
})

export const backgroundForm = z.object({
  words: requiredLine(longestWords, 'Say what the background should show.'),
})

export const wishesForm = z.object({ wishes: paragraphs(2000).default('') })

export const scheduleForm = z.object({ at: line(16).default('') })

export type NewPost = z.output<typeof newPostForm>
export type WrittenText = z.output<typeof textForm>
export type OwnFact = z.output<typeof factForm>
export type PictureSettings = z.output<typeof pictureForm>
