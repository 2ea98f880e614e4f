import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { carryOut, constraintsOf, parseForm, staleForm } from '#app/http/forms.ts'

const schema = z.object({
  name: z.string().trim().min(2, 'Use at least 2 characters.').max(80),
  size: z.number().int().min(1).max(500).optional(),
  days: z.array(z.enum(['mon', 'tue'])).default([]),
  agree: z.boolean().default(false),
})

function formOf(fields: [string, string | File][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

describe('parseForm', () => {
  test('gives typed values', () => {
    const form = formOf([
      ['name', ' Ada '],
      ['size', '12'],
      ['days', 'mon'],
      ['days', 'tue'],
      ['agree', 'on'],
    ])
    expect(parseForm(form, schema)).toMatchObject({
      ok: true,
      value: { name: 'Ada', size: 12, days: ['mon', 'tue'], agree: true },
    })
  })

  test('says in plain words what is missing', () => {
    expect(parseForm(formOf([['name', '']]), schema)).toMatchObject({
      ok: false,
      errors: { name: ['Please fill this in.'] },
    })
  })

  test('keeps what was typed, apart from files and hidden fields', () => {
    const form = formOf([
      ['_key', 'abc'],
      ['name', 'A'],
      ['size', 'many'],
      ['days', 'mon'],
      ['days', 'wed'],
      ['cv', new File(['x'], 'cv.pdf')],
    ])
    const read = parseForm(form, schema)
    expect(read).toMatchObject({
      ok: false,
      errors: { name: ['Use at least 2 characters.'] },
      values: { name: 'A', size: 'many', days: ['mon', 'wed'] },
    })
    expect(read).not.toHaveProperty('values.cv')
    expect(read).not.toHaveProperty('values._key')
  })

  test('survives names that mean something to objects', () => {
    const form = formOf([
      ['name', 'A'],
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect(parseForm(form, schema).ok).toBe(false)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

test('constraintsOf states the rules of the schema for HTML', () => {
  expect(constraintsOf(schema)).toMatchObject({
    name: { required: true, minLength: 2, maxLength: 80 },
    size: { required: false, min: 1, max: 500 },
    agree: { required: false },
  })
})

describe('carryOut', () => {
  const good = () => parseForm(formOf([['name', 'Ada']]), schema)
  const done = new Response('done')

  test('hands the values to the work', async () => {
    const names: string[] = []
    const answer = await carryOut(good(), async ({ name }) => {
      names.push(name)
      return done
    })
    expect(answer).toBe(done)
    expect(names).toEqual(['Ada'])
  })

  test('gives a wrong form back without starting', async () => {
    const answer = await carryOut(parseForm(formOf([]), schema), () => Promise.reject(new Error()))
    expect(answer).toMatchObject({ init: { status: 400 }, data: { values: {} } })
  })

  test('gives the form back when the verb finds it invalid', async () => {
    const whole = await carryOut(good(), () => Promise.reject(new Invalid('Taken.')))
    expect(whole).toMatchObject({ data: { errors: { '': ['Taken.'] }, values: { name: 'Ada' } } })
    const exact = await carryOut(good(), () =>
      Promise.reject(new Invalid('Taken.', { name: ['Somebody has it.'] })),
    )
    expect(exact).toMatchObject({ data: { errors: { name: ['Somebody has it.'] } } })
  })

  test('lets other problems through', async () => {
    await expect(carryOut(good(), () => Promise.reject(new NotFound()))).rejects.toThrow(NotFound)
  })
})

test('a form with a mistake keeps the version that was typed over; one that somebody was faster than takes the newest', async () => {
  const form = new FormData()
  form.set('_version', '3')
  form.set('_key', 'k')
  form.set('name', '')
  const read = parseForm(form, z.object({ name: z.string().min(1) }))
  expect(read.values).toEqual({ name: '', _version: '3' })
  const { data } = staleForm(form, new Conflict('Somebody else changed it.'))
  expect(data.values).toEqual({ name: '' })
})
