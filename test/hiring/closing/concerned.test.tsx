import { expect, test } from 'vitest'
import { Concerned } from '#app/hiring/closing/concerned.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { FormValues } from '#app/ui/forms/form-context.tsx'
import { attributesOf, render } from '#test/ui/support/render.tsx'

const people = Array.from({ length: 20 }, (_, at) => ({
  id: `p${at}`,
  name: `Person ${at}`,
  email: `p${at}@mail.example`,
  hasOffer: false,
  hireDecided: false,
}))

const shown = (values?: FormValues, unlisted = 0) =>
  render(
    <PostForm action="" values={values}>
      <Concerned
        stages={[{ name: 'Applied', people }]}
        unlisted={unlisted}
        mail={{ subject: 'About it', text: 'Dear ⟨name⟩' }}
      />
    </PostForm>,
  )

const ticked = (markup: string) =>
  attributesOf(markup, 'input').flatMap(({ value, checked }) =>
    checked === undefined ? [] : [value],
  )
const isOpen = (markup: string) => /<details open[^>]*><summary>Applied/.test(markup)

test('a form that was refused keeps whom it unticked, and in sight', () => {
  const ids = people.map(({ id }) => id)
  expect([ticked(shown()), isOpen(shown())]).toEqual([ids, false])
  const kept = shown({ reason: '', candidacy: ids.slice(1) })
  expect([ticked(kept), isOpen(kept)]).toEqual([ids.slice(1), true])
  expect(kept).toContain('The mail, as Person 1 gets it')
  expect(ticked(shown({ candidacy: 'p3' }))).toEqual(['p3'])
  expect(ticked(shown({ reason: '' }))).toEqual([])
  expect(isOpen(shown({ candidacy: ids }))).toBe(false)
})

test('those who are not listed are counted, and it is said that they stay', () => {
  expect(shown()).not.toContain('more stay')
  const markup = shown(undefined, 2000)
  expect(markup).toContain('2020 people are in process')
  expect(markup).toContain('2000 more stay in process')
})
