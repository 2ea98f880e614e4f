import { words } from '#app/hiring/portal/words/words.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Claim } from './claim.ts'

const said = words.claims

export type ClaimsProps = { organisation: string; claims: Claim[] }

/** What was sent in the candidate’s name, for them to say of each whether it is theirs. */
export const Claims = ({ organisation, claims }: ClaimsProps) =>
  claims.length > 0 && (
    <Section id="claims" title={said.title} lead={said.lead} card>
      <ul className="stack">
        {claims.map((claim) => (
          <li key={claim.id} className="stack">
            <Asked {...claim} action={`/portal/${organisation}/claims/${claim.id}`} />
          </li>
        ))}
      </ul>
    </Section>
  )

const Asked = ({ kind, id, title, text, at, action }: Claim & { action: string }) => (
  <>
    <p>
      <strong>{said.kinds[kind](title)}</strong>{' '}
      <span className="text-muted">
        <DateTime at={at} />
      </span>
    </p>
    {text && <p className="said-text">{text}</p>}
    <div className="cluster">
      <PostForm id={`mine-${id}`} action={action}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="answer" value="mine" />
        <Button>{said.mine}</Button>
      </PostForm>
      <PostForm id={`not-mine-${id}`} action={action}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="answer" value="not-mine" />
        <Button>{said.notMine}</Button>
      </PostForm>
    </div>
    {kind === 'application' && <p className="text-muted text-sm">{said.closes}</p>}
  </>
)
