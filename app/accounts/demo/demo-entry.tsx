import { accessDescriptions, accessNames, type Access } from '#app/accounts/actor.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type DemoMember = { id: string; name: string; access: Access }

/** One click into the sample company, as any of its people. */
export const DemoEntry = ({ members }: { members: DemoMember[] }) => (
  <Section
    title="Look around the sample company"
    lead="Invented people and data on this machine only. Enter as anyone; sign out to be somebody else."
    card
  >
    <ul className="stack">
      {members.map((member) => (
        <li key={member.id}>
          <PostForm action="/demo" layout="plain">
            <input type="hidden" name="member" value={member.id} />
            <div className="cluster">
              <Button size="small">
                Enter as {member.name}, {accessNames[member.access].toLowerCase()}
              </Button>
              <span className="text-sm text-muted">{accessDescriptions[member.access]}</span>
            </div>
          </PostForm>
        </li>
      ))}
    </ul>
  </Section>
)
