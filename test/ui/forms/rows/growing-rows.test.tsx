import { describe, expect, test } from 'vitest'
import { formWithMoreRows } from '#app/http/forms.ts'
import { TextField } from '#app/ui/forms/field.tsx'
import { AddRows, GrowingRows } from '#app/ui/forms/rows/growing-rows.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { sentRows } from '#app/ui/forms/rows/sent-rows.ts'
import { attributesOf, render } from '#test/ui/support/render.tsx'

const form = (filled: number, values: Record<string, unknown> | null, most = 5) =>
  render(
    <PostForm action="/rows" values={values}>
      <GrowingRows name="rows" filled={filled} most={most} add="Add a row">
        {(at) => <TextField name={`rows[${at}].title`} label={`Row ${at + 1}`} />}
      </GrowingRows>
      <button>Save</button>
      <AddRows rows={[{ name: 'rows', add: 'Add a row' }]} />
    </PostForm>,
  )
const rowsIn = (markup: string) =>
  attributesOf(markup, 'input').flatMap(({ name, value }) =>
    name?.startsWith('rows') ? [value ?? ''] : [],
  )

describe('rows that grow', () => {
  test('begin with one empty row behind those there are, and never exceed the most', () => {
    expect(rowsIn(form(0, null))).toHaveLength(1)
    expect(rowsIn(form(2, null))).toHaveLength(3)
    expect(rowsIn(form(5, null))).toHaveLength(5)
  })

  test('grow by a button without script, which comes after the one that saves and loses nothing', () => {
    const typed = new FormData()
    typed.set('rows[0].title', 'One')
    typed.set('rows[1].title', 'Two')
    expect(formWithMoreRows(typed)).toBeNull()
    const [button] = attributesOf(form(0, null).split('<noscript>')[1] ?? '', 'button')
    expect(button).toMatchObject({ name: 'add-row', value: 'rows', formNoValidate: '' })
    expect(form(0, null).indexOf('Save')).toBeLessThan(form(0, null).indexOf('<noscript>'))
    typed.set('add-row', 'rows')
    const { errors, values } = formWithMoreRows(typed)!.data
    expect(errors).toBeNull()
    expect(rowsIn(form(0, values))).toEqual(['One', 'Two', ''])
  })

  test('of another name stay as many', () => {
    const values = { 'rows[0].title': 'One', 'others[3].title': '', 'add-row': 'others' }
    expect(sentRows('rows', values)).toBe(1)
    expect(sentRows('others', values)).toBe(5)
    expect(sentRows('rows', null)).toBe(0)
  })
})
