import type { DeniedApplication } from '#app/hiring/portal/own-applications.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

const said = words.denied

export type DeniedProps = { organisation: string; denied: DeniedApplication[] }

/** What is not theirs, as they said: what became of it, and what they can do. */
export const Denied = ({ organisation, denied }: DeniedProps) =>
  denied.length > 0 && (
    <Section id="denied" title={said.title} lead={said.lead} card>
      <ul className="stack">
        {denied.map(({ id, title, at }) => (
          <li key={id} className="cluster">
            <strong>{title}</strong>
            <span className="text-muted">
              {said.since} <DateTime at={at} show="date" />
            </span>
            <PostForm
              id={`undo-${id}`}
              action={`/portal/${organisation}/applications/${id}/denial-undo`}
            >
              <Button size="small">{said.undo}</Button>
            </PostForm>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/careers/${organisation}`}>{said.apply}</a>
      </p>
    </Section>
  )
