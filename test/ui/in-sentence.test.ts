import { expect, test } from 'vitest'
import { inSentence, withArticle } from '#app/ui/in-sentence.ts'

test.each([
  ['Data engineer', 'data engineer', 'a data engineer'],
  ['ML engineer', 'ML engineer', 'an ML engineer'],
  ['AI product manager', 'AI product manager', 'an AI product manager'],
  ['UX researcher', 'UX researcher', 'a UX researcher'],
  ['Analytics engineer', 'analytics engineer', 'an analytics engineer'],
  ['', '', 'a '],
])('%j inside of a sentence', (name, inside, articled) => {
  expect(inSentence(name)).toBe(inside)
  expect(withArticle(name)).toBe(articled)
})
