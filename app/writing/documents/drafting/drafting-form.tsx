import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type DraftingProps = {
  document: string
  section: { id: string; body: string }
  missing: string[]
  /** The model that can write here; empty where there is none. */
  model: string
}

/** Ways to have the section written; each keeps what stands there among the versions. */
export const Drafting = ({ document, section, missing, model }: DraftingProps) => (
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
        {model !== '' && <ByModel document={document} section={section.id} model={model} />}
      </>
    )}
    {model !== '' && (
      <LinkButton to={`${document}/offers`} variant="quiet" size="small">
        Drafts by a model
      </LinkButton>
    )}
  </Section>
)

type ByModelProps = { document: string; section: string; model: string }

const ByModel = ({ document, section, model }: ByModelProps) => (
  <>
    <p className="text-muted text-sm">
      Or {model} writes a draft beside it, which changes nothing until you take it.
    </p>
    <PostForm action={`${document}/offers`} layout="plain">
      <input type="hidden" name="section" value={section} />
      <Button>Write with the model</Button>
    </PostForm>
  </>
)
