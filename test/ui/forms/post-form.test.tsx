import { attributesOf, render } from '#test/ui/support/render.tsx'
import { describe, expect, it } from 'vitest'
import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { FormKeyContext } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

const refused = render(
  <FormKeyContext value="page-key">
    <PostForm
      id="opening"
      action="/acme/openings"
      version={7}
      values={{ title: '"><script>', level: 'L3', tags: ['b'], agreed: 'on' }}
      errors={{ '': 'Bo saved this first', title: ['Too short', 'Too odd'], level: 'Choose one' }}
      constraints={{ title: { required: true, maxLength: 80, pattern: '.+' } }}
    >
      <TextField name="title" label="Title" hint="As candidates read it" type="text" />
      <SelectField name="level" label="Level" options={options('L2', 'L3')} placeholder="…" />
      <ChoiceGroup name="tags" legend="Tags" multiple options={options('a', 'b')} />
      <TextArea name="note" label="Note" required={false} />
      <Checkbox name="agreed" label="Agreed" />
      <Button>Save</Button>
    </PostForm>
  </FormKeyContext>,
)

function options(...values: string[]) {
  return values.map((value) => ({ value, label: value }))
}

const control = (name: string, tag = 'input') =>
  attributesOf(refused, tag).find((attributes) => attributes.name === name)

describe('PostForm', () => {
  it('posts, with a key of the page and the version', () => {
    expect(attributesOf(refused, 'form')[0]).toMatchObject({
      method: 'post',
      action: '/acme/openings',
    })
    expect(control('_key')?.value).toMatch(/^page-key\../)
    expect(control('_version')).toMatchObject({ type: 'hidden', value: '7' })
  })

  it('gives two forms of a page different keys', () => {
    const two = render(
      <FormKeyContext value="k">
        <PostForm action="/x">a</PostForm>
        <PostForm action="/x" stay>
          b
        </PostForm>
      </FormKeyContext>,
    )
    const keys = attributesOf(two, 'input').map((attributes) => attributes.value)
    expect(new Set(keys).size).toBe(2)
  })

  it('keeps what was typed, escaped', () => {
    expect(refused).not.toContain('<script>')
    expect(control('title')?.value).toBe('&quot;&gt;&lt;script&gt;')
    expect(refused).toMatch(/<option value="L3" selected="">/)
    expect(refused).toMatch(/<input[^>]*name="agreed"[^>]*checked=""/)
    expect(refused).toMatch(/<input[^>]*name="tags"[^>]*checked=""[^>]*value="b"/)
    expect(refused).not.toMatch(/<input[^>]*name="tags"[^>]*checked=""[^>]*value="a"/)
  })

  it('wires label, hint and message to the control', () => {
    const title = control('title')
    expect(attributesOf(refused, 'label').map((label) => label.for)).toContain(title?.id)
    expect(title?.['aria-invalid']).toBe('true')
    const ids = attributesOf(refused, 'p').map((paragraph) => paragraph.id)
    for (const id of title?.['aria-describedby']?.split(' ') ?? ['none']) expect(ids).toContain(id)
    expect(control('note', 'textarea')).not.toHaveProperty('aria-invalid')
  })

  it('carries the constraints of the schema into HTML', () => {
    expect(control('title')).toMatchObject({ maxLength: '80', pattern: '.+', required: '' })
    expect(refused).toContain('<span class="field-optional"> (optional)</span>')
  })

  it('links every message of the summary to a control that is there', () => {
    const links = attributesOf(refused, 'a').map((link) => link.href?.slice(1))
    const ids = [...refused.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(links).toHaveLength(2)
    for (const target of links) expect(ids).toContain(target)
    expect(refused).toContain('Too short Too odd')
    expect(refused).toContain('<li>Bo saved this first</li>')
  })

  it('shows no summary when nothing is wrong', () => {
    expect(
      render(
        <PostForm action="/x" errors={{ a: [] }}>
          x
        </PostForm>,
      ),
    ).not.toContain('summary')
  })
})
