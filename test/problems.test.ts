import { DrizzleQueryError } from 'drizzle-orm/errors'
import { describe, expect, test } from 'vitest'
import { reasonOf } from '#app/queue/job.ts'
import { safeError } from '#app/problems.ts'

const typed = 'Ida Berg\n    at ida@example.test'
const failed = (message: string, code: string) =>
  new DrizzleQueryError(
    'insert into "members" values ($1)',
    [typed],
    Object.assign(new Error(message), { code, detail: `Key (email)=(${typed})`, params: [typed] }),
  )

describe('a safe error', () => {
  test('of a failed query is the answer of the database, without what was typed', () => {
    const safe = safeError(failed('duplicate key value violates "members_pk"', '23505'))
    expect(safe).toMatchObject({
      name: 'Error',
      code: '23505',
      message: 'duplicate key value violates "members_pk"',
    })
    expect(safe.stack).toContain('problems.test.ts')
    expect(JSON.stringify(safe)).not.toMatch(/Ida|ida@|insert into/)
  })

  test('does not repeat a value that the database quotes', () => {
    const safe = safeError(failed('invalid input syntax for type uuid: "Ida "Berg""', '22P02'))
    expect(safe.message).toBe('invalid input syntax for type uuid: "…"')
    expect(safe.stack).not.toContain('Ida')
  })

  test('tells nothing of a query whose failure has no cause, or was told on', () => {
    const bare = new DrizzleQueryError('select $1', [typed])
    const told = new Error(`Not saved. ${bare.message}`)
    for (const error of [bare, told])
      expect(JSON.stringify(safeError(error))).not.toMatch(/Ida|ida@/)
    expect(safeError(told).message).toBe('Not saved. A query failed.')
  })

  test('of any other error keeps its words and where it happened', () => {
    const error = new TypeError('x is not a function')
    expect(safeError(error)).toEqual({
      name: 'TypeError',
      message: error.message,
      stack: error.stack,
    })
    expect(safeError('no')).toEqual({ name: 'Error', message: 'no' })
  })

  test('is what a failed job keeps', () => {
    expect(reasonOf(failed('string is too long for tsvector', '54000'))).toBe(
      'string is too long for tsvector (54000)',
    )
  })
})
