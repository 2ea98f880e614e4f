import { describe, expect, test } from 'vitest'
import { codedWording } from '#app/roles/job-ad/coded-wording.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

describe('codedWording', () => {
  test.each(vectors.codedWording)('counts as published: $text', ({ text, masculine, feminine }) => {
    const coded = codedWording(text)
    expect(coded.masculine).toHaveLength(masculine)
    expect(coded.feminine).toHaveLength(feminine)
  })
})
