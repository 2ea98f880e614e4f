import { describe, expect, test } from 'vitest'
import { Reading } from '#app/assistant/answers/reading.ts'
import { textSoFar } from '#app/assistant/answers/text-so-far.ts'

describe('an answer of which the beginning is there', () => {
  test.each([
    ['{"cites": [], ', ''],
    ['{"text": "', ''],
    ['{"text": "Half a sen', 'Half a sen'],
    ['{"text": "A line\\', 'A line'],
    ['{"text": "A line\\nand \\u00e', 'A line\nand '],
    ['{"text": "said \\"so\\"", "cites": ["F1', 'said "so"'],
    ['{"text": "a rocket \\ud83d', 'a rocket '],
    ['{"text": "a rocket \\ud83d\\ude80', 'a rocket 🚀'],
  ])('%s', (json, text) => {
    expect(textSoFar(json)).toBe(text)
  })

  test('is read on whatever it is cut in', () => {
    const text = 'A 🚀 that flies, and\nlands "well". '.repeat(3)
    const escaped = JSON.stringify({ text, cites: [] }).replaceAll('🚀', '\\ud83d\\ude80')
    const reading = new Reading((each) => each)
    const heard = [...escaped].map((piece) => reading.add(piece)).join('')
    expect(heard.length).toBeGreaterThan(text.length * 0.9)
    expect(text.startsWith(heard)).toBe(true)
  })
})
