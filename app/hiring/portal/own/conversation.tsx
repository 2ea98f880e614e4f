import { words } from '#app/hiring/portal/words/words.ts'
import type { RefusedForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import type { FieldConstraints } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

const said = words.messages

export type Said = {
  id: string
  mine: boolean
  byMail: boolean
  from: string
  subject: string
  text: string
  at: string
}

export interface ConversationProps {
  here: string
  messages: Said[]
  constraints: Record<string, FieldConstraints | undefined>
  refused?: RefusedForm
}

export const Conversation = ({ here, messages, constraints, refused }: ConversationProps) => (
  <Section id="conversation" title={said.title}>
    <div className="stack">
      {messages.length === 0 ? (
        <p className="text-muted">{said.none}</p>
      ) : (
        <ol className="thread">
          {messages.map((message) => (
            <Message key={message.id} {...message} />
          ))}
        </ol>
      )}
      <PostForm id="reply" action={here} constraints={constraints} {...refused}>
        <TextArea name="text" label={said.write} rows={4} required />
        <div className="form-actions">
          <Button variant="primary">{said.send}</Button>
        </div>
      </PostForm>
    </div>
  </Section>
)

const Message = ({ mine, byMail, from, subject, text, at }: Said) => (
  <li className={mine ? 'said is-mine' : 'said'}>
    <p className="said-by">
      <strong>{from}</strong> · <DateTime at={at} />
      {byMail && ` · ${said.byMail}`}
    </p>
    {subject && <p className="said-about">{subject}</p>}
    <p className="said-text">{text}</p>
  </li>
)
