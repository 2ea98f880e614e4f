import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

export type ShownLink = {
  id: string
  kind: 'after' | 'before' | 'exclusive'
  otherId: string
  title: string
  number: number
}

type LinkListProps = {
  links: ShownLink[]
  home: string
  /** Where each can be taken away, by its id; nowhere without it. */
  remove?: string
}

const words = { after: 'Comes after', before: 'Comes before', exclusive: 'Excludes' }

/** What a use case demands of others, and others of it. */
export const LinkList = ({ links, home, remove }: LinkListProps) =>
  links.length === 0 ? (
    <p className="text-muted">
      It stands alone: nothing has to come first, and it excludes nothing.
    </p>
  ) : (
    <ul className="rows">
      {links.map(({ id, kind, otherId, title, number }) => (
        <li key={id} className="cluster">
          <span>
            <span className="text-muted">{words[kind]}</span>{' '}
            <PageLink to={`${home}/${otherId}`}>
              {number} · {title}
            </PageLink>
          </span>
          {remove && (
            <PostForm action={`${remove}/${id}/removal`} layout="inline">
              <Button variant="quiet" size="small" aria-label={`Take the link to ${title} away`}>
                Remove
              </Button>
            </PostForm>
          )}
        </li>
      ))}
    </ul>
  )
