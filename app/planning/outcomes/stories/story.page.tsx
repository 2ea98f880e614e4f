import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { Table } from '#app/ui/data/table.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Markdown } from '#app/ui/markdown.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/story.page.ts'
import { CopyMarkdown } from './copy-markdown.tsx'
import { findStory } from './stories.server.ts'
import { factText, storyMarkdown } from './story.ts'
import type { Fact } from './story.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? 'Story'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const story = await findStory(ctx, params.story)
  const { title, words, facts, by, at, useCase, useCaseId, mayEdit } = story
  const outcomes = `/${ctx.org.slug}/outcomes`
  return {
    outcomes,
    mayList: can(ctx.actor, 'planning.read').ok,
    here: `${outcomes}/stories/${params.story}`,
    title,
    words,
    facts,
    by,
    at,
    useCase,
    useCaseId,
    mayEdit,
    post:
      can(ctx.actor, 'post.edit').ok && `/${ctx.org.slug}/posts/new?subject=story:${params.story}`,
    tldr:
      can(ctx.actor, 'tldr.make').ok && `/${ctx.org.slug}/tldrs/new?subject=story:${params.story}`,
    markdown: storyMarkdown({ ...story, on: at.toISOString().slice(0, 10) }),
  }
}

export default function StoryPage({ loaderData }: Route.ComponentProps) {
  const { outcomes, here, mayList, title, words, facts, by, at, markdown } = loaderData
  const about = { to: `${outcomes}/${loaderData.useCaseId}`, label: loaderData.useCase }
  const list = { to: `${outcomes}/stories`, label: 'Stories' }
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={
          <>
            {by}, <DateTime at={at} show="date" />
          </>
        }
        crumbs={mayList ? [list, about] : [about]}
        actions={<Actions {...loaderData} />}
      />
      <div className="beside">
        <div className="stack">
          <Markdown text={words} headingOffset={1} />
          <Facts facts={facts} />
        </div>
        <Section title="Take it along" card>
          <CopyMarkdown text={markdown} file={`${here}/story.md`} />
        </Section>
      </div>
    </div>
  )
}

const Actions = ({ here, mayEdit, post, tldr }: Route.ComponentProps['loaderData']) => (
  <>
    {tldr && <LinkButton to={tldr}>TLDR</LinkButton>}
    {mayEdit && <LinkButton to={`${here}/edit`}>Edit the text</LinkButton>}
    {post && (
      <LinkButton to={post} variant="primary">
        Make a post
      </LinkButton>
    )}
  </>
)

const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <Section title="Facts" lead="As they were on the day it was told.">
    <Table
      caption="Facts of the story"
      hideCaption
      columns={[
        { key: 'label', label: 'What', heads: true, cell: ({ label }) => label },
        { key: 'value', label: 'Number', align: 'end', cell: factText },
        { key: 'source', label: 'Known from', cell: ({ source }) => source },
        {
          key: 'open',
          label: 'May be told outside',
          cell: ({ public: open }) => (open ? 'Yes' : 'No'),
        },
      ]}
      rows={facts}
      rowKey={({ label }) => label}
    />
  </Section>
)
