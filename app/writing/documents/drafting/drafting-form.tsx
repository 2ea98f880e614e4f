import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type DraftingProps = {
  document: string
  section: { id: string; body: string }
  missing: string[]
}

/** Ways to have the section written; each keeps what stands there among the versions. */
export const Drafting = ({ document, section, missing }: DraftingProps) => (
  <Section title="Draft it from facts" card>
    {missing.length > 0 ? (
      <p>
        First say in your own words: <strong>{missing.join(', ')}</strong>. Save, then a draft can
        start from it.
      </p>
    ) : (
      <>
        <p className="text-muted text-sm">
          Composed from the frozen facts and the template. No model writes here, and what is missing
          is named.
        </p>
        <PostForm action={`${document}/sections/${section.id}/drafting`} layout="plain">
          <Button>{section.body === '' ? 'Draft from facts' : 'Draft again from facts'}</Button>
        </PostForm>
      </>
    )}
  </Section>
)
