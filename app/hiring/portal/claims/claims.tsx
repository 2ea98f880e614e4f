import { words } from '#app/hiring/portal/words/words.ts'
import { sizeLabel } from '#app/files/size-label.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Claim, ClaimPart } from './claim.ts'

const said = words.claims

export type ClaimsProps = { organisation: string; claims: Claim[] }

/** What was sent in the candidate’s name, for them to say whether it is theirs: once for what came together. */
export const Claims = ({ organisation, claims }: ClaimsProps) =>
  claims.length > 0 && (
    <Section id="claims" title={said.title} lead={said.lead} card>
      <ul className="stack">
        {claims.map((claim) => (
          <Asked key={claim.parts[0]?.id} {...claim} home={`/portal/${organisation}/claims`} />
        ))}
      </ul>
    </Section>
  )

type AskedProps = Claim & { home: string }

const Asked = ({ title, at, parts, home }: AskedProps) => {
  const [first] = parts
  if (!first) return null
  return (
    <li className="stack">
      <p>
        <strong>{said.kinds[first.kind](title)}</strong>{' '}
        <span className="text-muted">
          <DateTime at={at} />
        </span>
      </p>
      {parts.map((part) => (
        <Sent key={part.id} home={home} {...part} />
      ))}
      <Answers part={first} action={`${home}/${first.id}`} />
      {first.kind === 'application' && <p className="text-muted text-sm">{said.closes}</p>}
    </li>
  )
}

const Sent = ({ kind, id, text, bytes, home }: ClaimPart & { home: string }) =>
  kind === 'file' ? (
    <p>
      <a href={`${home}/${id}/file`}>{text}</a> ({sizeLabel(bytes ?? 0)}).{' '}
      <span className="text-muted">{said.look}</span>
    </p>
  ) : (
    text && <p className="said-text">{text}</p>
  )

const Answers = ({ part: { id, kind }, action }: { part: ClaimPart; action: string }) => (
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
)
