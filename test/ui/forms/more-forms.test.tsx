import { attributesOf, render } from '#test/ui/support/render.tsx'
import { describe, expect, it } from 'vitest'
import { ConfirmBox } from '#app/ui/forms/confirm-box.tsx'
import { DraftTextArea } from '#app/ui/forms/draft-text-area.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { FilterBar } from '#app/ui/forms/filters/filter-bar.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

describe('FilterBar', () => {
  const bar = (at: string) =>
    render(
      <FilterBar name="Filter people" clear="/people">
        <TextField name="q" label="Search" type="search" />
        <SelectField name="stage" label="Stage" options={[{ value: 's', label: 'Screen' }]} />
      </FilterBar>,
      at,
    )

  it('takes its values from the URL and keeps the order', () => {
    const markup = bar('/people?q="x"&stage=s&sort=-days&after=cursor')
    expect(attributesOf(markup, 'input')).toMatchObject([
      { type: 'hidden', name: 'sort', value: '-days' },
      { name: 'q', value: '&quot;x&quot;' },
    ])
    expect(markup).toContain('<option value="s" selected="">')
    expect(markup).not.toContain('cursor')
    expect(attributesOf(markup, 'form')[0]).toMatchObject({ method: 'get', role: 'search' })
  })

  it('offers to clear only what is set', () => {
    expect(bar('/people?q=x')).toContain('Clear')
    expect(bar('/people')).not.toContain('Clear')
  })
})

describe('ConfirmBox', () => {
  it.each(['norrland-9', 'a.b*c', 'Ä & Söhne (GmbH)', '{x|y}/z\\', '~!#%'])(
    'asks for exactly %j',
    (word) => {
      const markup = render(
        <ConfirmBox action="/x" label="Delete" word={word}>
          Gone for good.
        </ConfirmBox>,
      )
      const input = attributesOf(markup, 'input').find(({ name }) => name === 'confirmation')
      const source = (input?.pattern ?? '').replaceAll('&amp;', '&')
      const pattern = new RegExp(`^(?:${source})$`, 'v')
      expect(pattern.test(word)).toBe(true)
      expect(pattern.test(`${word}x`)).toBe(false)
      expect(pattern.test(word.slice(1))).toBe(false)
    },
  )

  it('stays open while something is wrong', () => {
    const box = (errors?: Record<string, string>) =>
      render(
        <ConfirmBox action="/x" label="Delete" word="w" errors={errors}>
          Gone.
        </ConfirmBox>,
      )
    expect(box({ confirmation: 'Type the name' })).toContain('<details class="confirm" open="">')
    expect(box()).toContain('<details class="confirm">')
  })
})

describe('DraftTextArea', () => {
  it('is a plain, labelled textarea on the server, with what the server knows', () => {
    const markup = render(
      <PostForm action="/x" id="card" values={{ note: 'kept </textarea>' }}>
        <DraftTextArea name="note" label="Note" draftKey="card:1" required minLength={20} />
      </PostForm>,
    )
    expect(attributesOf(markup, 'textarea')[0]).toMatchObject({
      id: 'card-note',
      name: 'note',
      required: '',
      minLength: '20',
    })
    expect(markup).toContain('kept &lt;/textarea&gt;</textarea>')
    expect(markup).toContain('for="card-note"')
  })
})
