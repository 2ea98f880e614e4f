import { expect, test } from 'vitest'
import { outputHash } from '#app/assistant/answers/output-hash.server.ts'

const output = { text: 'It works.', cites: ['F1', 'F2'], more: { a: 1, b: null } }

test('the order of fields does not count, everything else does', () => {
  const hash = outputHash(output)
  expect(outputHash({ more: { b: null, a: 1 }, cites: ['F1', 'F2'], text: 'It works.' })).toBe(hash)
  for (const other of [
    { ...output, text: 'It works!' },
    { ...output, cites: ['F2', 'F1'] },
    { ...output, more: { a: 1 } },
    { ...output, more: { a: 1, b: 0 } },
  ])
    expect(outputHash(other)).not.toBe(hash)
})
