import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Markdown } from '#app/ui/markdown.tsx'
import type { ImportedPart } from '#app/writing/exports/intake/into-sections.ts'

export type ImportPreviewProps = {
  here: string
  text: string
  parts: readonly ImportedPart[]
  sections: readonly { key: string; title: string; written: boolean }[]
}

/** Each part of the text beside the section it would go to. */
export const ImportPreview = ({ here, text, parts, sections }: ImportPreviewProps) => (
  <PostForm action={`${here}/import/parts`}>
    <input type="hidden" name="text" value={text} />
    <p className="text-muted">
      A section that is written already gets the new words; what stood there stays in its versions.
    </p>
    {parts.map((part, at) => (
      <Section
        key={`${at} ${part.heading}`}
        title={part.heading || 'Before the first heading'}
        card
      >
        <SelectField
          name={`part-${at}`}
          label="Goes to"
          defaultValue={part.section ?? ''}
          placeholder="Leave it out"
          required={false}
          options={sections.map(({ key, title, written }) => ({
            value: key,
            label: written ? `${title} (replaces what is written)` : title,
          }))}
        />
        <details>
          <summary>{countWords(part.body)}</summary>
          <Markdown text={part.body} headingOffset={2} />
        </details>
      </Section>
    ))}
    <div className="form-actions">
      <Button variant="primary">Import</Button>
      <LinkButton to={`${here}/import`}>Choose another file</LinkButton>
    </div>
  </PostForm>
)

const countWords = (text: string): string => {
  const count = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return count === 1 ? '1 word' : `${count.toLocaleString('en')} words`
}
