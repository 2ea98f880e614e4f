import { expect, test } from 'vitest'
import { parseForm } from '#app/http/forms.ts'
import { movesForm, startsOf } from '#app/planning/roadmap/views/moves/moves.ts'
import { mostRows } from '#app/planning/use-cases/transfer/file/read-rows.ts'

test('a plan of all use cases that came in by two files can be moved by hand', () => {
  const form = new FormData()
  for (let at = 0; at < 2 * mostRows; at++) {
    form.set(`rows[${at}].useCase`, `use-case-${at}`)
    form.set(`rows[${at}].quarter`, at === 7 ? '3' : '')
  }
  const read = parseForm(form, movesForm)
  expect(read.ok ? startsOf(read.value.rows) : read.errors).toEqual([
    { useCase: 'use-case-7', quarter: 3 },
  ])
})
