import { accessDescriptions, accessNames, accessValues, type Access } from '#app/accounts/actor.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type DemoMember = { id: string; name: string; access: Access }

/** One click into the sample company, as any of its people. */
export const DemoEntry = ({ members }: { members: DemoMember[] }) => (
  <Section
    title="Look around the sample company"
    lead="Invented people and data, on this machine only. Enter as anyone; sign out to be somebody else."
    card
  >
    <dl className="stack">
      {accessValues.map((access) => (
        <People
          key={access}
          access={access}
          members={members.filter((member) => member.access === access)}
        />
      ))}
    </dl>
  </Section>
)

const People = ({ access, members }: { access: Access; members: DemoMember[] }) => (
  <div>
    <dt className="text-sm">
      <strong>{accessNames[access]}</strong>{' '}
      <span className="text-muted">{accessDescriptions[access]}</span>
    </dt>
    <dd className="cluster mt-1">
      {members.map(({ id, name }) => (
        <PostForm key={id} action="/demo" layout="plain">
          <input type="hidden" name="member" value={id} />
          <Button size="small">{`Enter as ${name}`}</Button>
        </PostForm>
      ))}
    </dd>
  </div>
)
