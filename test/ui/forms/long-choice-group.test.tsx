import { describe, expect, test } from 'vitest'
import { LongChoiceGroup } from '#app/ui/forms/long/long-choice-group.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { attributesOf, render } from '#test/ui/support/render.tsx'

const optionsTo = (last: number) =>
  Array.from({ length: last }, (_, index) => ({ value: `u${index}`, label: `Use case ${index}` }))

const group = (last: number, ticked: string[] = [], searched = false) => (
  <LongChoiceGroup
    searched={searched}
    name="useCases"
    things="use cases"
    legend="Use cases"
    options={optionsTo(last)}
    defaultValue={ticked}
  />
)

const valuesIn = (markup: string) => attributesOf(markup, 'input').map(({ value }) => value)

test('a short list stands open, in its order', () => {
  const markup = render(group(12, ['u7']))
  expect(markup).not.toContain('<details')
  expect(valuesIn(markup)).toEqual(optionsTo(12).map(({ value }) => value))
})

test('a long list shows what is ticked, and folds the others with how many they are', () => {
  const [open = '', folded = ''] = render(group(200, ['u150', 'u7'])).split('<details')
  expect(valuesIn(open)).toEqual(['u7', 'u150'])
  expect(open.match(/checked=""/g)).toHaveLength(2)
  expect(folded).toContain('Choose among 198 other use cases')
  expect(valuesIn(folded)).toHaveLength(198)
  expect(folded).not.toContain('checked=""')
  const ids = attributesOf(open + folded, 'input').map(({ id }) => id)
  expect(new Set(ids).size).toBe(200)
})

test('what was posted counts as ticked, and a fault opens the list', () => {
  const markup = render(
    <PostForm
      action="/here"
      values={{ useCases: ['u3'] }}
      errors={{ useCases: ['Choose two at least.'] }}
    >
      {group(40, ['u9'])}
    </PostForm>,
  )
  const [open = ''] = markup.split('<details')
  expect(valuesIn(open)).toContain('u3')
  expect(valuesIn(open)).not.toContain('u9')
  expect(markup).toContain('<details open="">')
})

describe('choices that are looked for without script', () => {
  const sent = (values: Record<string, unknown>) =>
    render(
      <PostForm action="/here" values={values}>
        {group(40, [], true)}
      </PostForm>,
    )
  const hiddenIn = (markup: string) => markup.match(/<div hidden="">/g)?.length ?? 0
  const tickedIn = (markup: string) =>
    attributesOf(markup, 'input')
      .filter((one) => 'checked' in one)
      .map(({ value }) => value)
  const words = { 'useCases-words': 'CASE 2 use' }

  test('hide what has other words, and keep what is ticked', () => {
    const markup = sent({ useCases: ['u3', 'u25'], ...words, 'look-for': 'find useCases' })
    expect(tickedIn(markup)).toEqual(['u3', 'u25'])
    expect(hiddenIn(markup)).toBe(38 - 12)
    expect(markup).toContain('13 of 40 use cases')
    expect(markup).toContain('<details open="">')
  })

  test('are ticked and unticked, those with the words alone', () => {
    const ticked = sent({ useCases: ['u3'], ...words, 'look-for': 'tick useCases' })
    expect(tickedIn(ticked)).toHaveLength(14)
    const few = { useCases: ['u3', 'u2', 'u25'], ...words }
    expect(tickedIn(sent({ ...few, 'look-for': 'untick useCases' }))).toEqual(['u3'])
    expect(tickedIn(sent({ ...few, 'look-for': 'tick raters' }))).toEqual(['u2', 'u3', 'u25'])
  })

  test('are not where the page could not give the form back', () => {
    expect(render(group(40))).not.toContain('type="search"')
  })
})
