import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { redirectWithFlash, refusedAt } from '#app/http/flash.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { deskOf } from '#app/writing/context.ts'
import type { Route } from './+types/offers.page.ts'
import { OfferCard } from './offer-card.tsx'
import { findOffersPage } from './offers-page.server.ts'
import { startOffers } from './offers.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Drafts by a model · ${loaderData?.title ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const documents = `/${ctx.org.slug}/documents`
  const { title, assistant, sections } = await findOffersPage(ctx, deskOf(context), params.document)
  const { available, reason, model, host, privacy } = assistant
  return {
    documents,
    document: `${documents}/${params.document}`,
    title,
    assistant: { available, reason, model, host, privacy },
    settings: can(ctx.actor, 'assistant.settings').ok ? `/${ctx.org.slug}/settings/model` : null,
    sections: sections.filter(({ offer }) => available || offer !== null),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const section = (await request.formData()).get('section')
  const sectionId = typeof section === 'string' && section !== '' ? section : undefined
  const documentId = params.document
  const offers = `/${ctx.org.slug}/documents/${documentId}/offers`
  try {
    const count = await startOffers(ctx, deskOf(context), { documentId, sectionId })
    const what = count === 1 ? 'One section is' : `${count} sections are`
    return redirectWithFlash(
      offers,
      `${what} being written. Nothing changes in the document until you take it.`,
    )
  } catch (error) {
    return refusedAt(offers, error)
  }
}

export default function OffersPage({ loaderData }: Route.ComponentProps) {
  const { documents, document, title, assistant, settings, sections } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title="Drafts by a model"
        crumbs={[
          { to: documents, label: 'Documents' },
          { to: document, label: title },
        ]}
        lead="The model writes beside the document. You read, and take what is good."
      />
      <Sent assistant={assistant} document={document} settings={settings} />
      {assistant.available && (
        <PostForm action={`${document}/offers`} layout="inline">
          <Button variant="primary">Write all empty sections</Button>
        </PostForm>
      )}
      {sections.map((section) => (
        <OfferCard
          key={section.id}
          document={document}
          section={section}
          offered={assistant.available}
        />
      ))}
    </div>
  )
}

type SentProps = Pick<Route.ComponentProps['loaderData'], 'assistant' | 'document' | 'settings'>

/** Who is asked and what goes there, or why nobody is. */
const Sent = ({ assistant, document, settings }: SentProps) =>
  assistant.available ? (
    <Notice title={`${assistant.model} at ${assistant.host}`}>
      <p>
        It is sent the facts, what you decided, and the section as it stands. {assistant.privacy}
      </p>
    </Notice>
  ) : (
    <EmptyState
      title={assistant.reason}
      action={
        <span className="cluster">
          {settings && (
            <LinkButton variant="primary" to={settings}>
              Set up a model
            </LinkButton>
          )}
          <LinkButton to={document}>Back to the document</LinkButton>
        </span>
      }
    >
      Sections can be drafted from facts and templates without one.
    </EmptyState>
  )
