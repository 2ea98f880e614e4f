import { PageLink } from '#app/ui/anchors/page-link.tsx'
import type { ShownNote } from '#app/hiring/candidates/person/conversation.server.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { DraftTextArea } from '#app/ui/forms/draft-text-area.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { PageProps } from './page-props.ts'

export const Notes = ({ home, here, candidacy: { id, notes, may } }: PageProps) => (
  <Section
    id="notes"
    title="Notes"
    lead={
      may.run
        ? 'For the team alone; the candidate never sees them.'
        : 'You see your own; those who run the opening see all.'
    }
    card
  >
    <div className="stack">
      {notes.length > 0 && (
        <ol className="thread">
          {notes.map((note) => (
            <Note key={note.id} home={home} note={note} />
          ))}
        </ol>
      )}
      {may.note && (
        <PostForm action={`${here}/notes`}>
          <DraftTextArea
            name="text"
            label="New note"
            draftKey={`candidacy:${id}:note`}
            maxLength={10_000}
            rows={3}
            required
          />
          <div className="form-actions">
            <Button>Save note</Button>
          </div>
        </PostForm>
      )}
    </div>
  </Section>
)

const Note = ({ home, note }: { home: string; note: ShownNote }) => (
  <li className="said">
    <p className="said-by">
      <strong>{note.author}</strong> · <RelativeTime at={note.at} />
      {note.mine && (
        <>
          {' · '}
          <PageLink to={`${home}/notes/${note.id}`}>Edit</PageLink>
        </>
      )}
    </p>
    <p className="said-text">{note.text}</p>
  </li>
)
