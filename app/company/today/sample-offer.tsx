import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Progress } from '#app/ui/feedback/progress.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type SampleOfferProps = {
  home: string
  state:
    | { kind: 'offered' }
    | { kind: 'underway'; written: number; of: number }
    | { kind: 'failed' }
}

/** Sample data for an organisation that has nothing yet: the offer, and then how far it is. */
export const SampleOffer = ({ home, state }: SampleOfferProps) => {
  if (state.kind === 'underway') return <Underway home={home} {...state} />
  if (state.kind === 'failed')
    return (
      <Notice tone="warn" title="The sample data could not be added">
        Look at the <a href={`${home}/jobs`}>background jobs</a> and try again, or{' '}
        <a href={`${home}/sample`}>remove what is there</a>.
      </Notice>
    )
  return (
    <Section
      title="Look around with sample data"
      lead="Three openings, seventeen invented candidates with interviews, scorecards and debriefs, and the people who rate them. It is labelled, hidden from your careers page, and you remove it whenever you like."
      card
    >
      <PostForm action={`${home}/sample/addition`} layout="inline" aria-label="Add sample data">
        <Button type="submit">Start with sample data</Button>
      </PostForm>
    </Section>
  )
}

const everyMilliseconds = 1500

function Underway({ home, written, of }: { home: string; written: number; of: number }) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), everyMilliseconds)
    return () => clearInterval(timer)
  }, [revalidate])
  return (
    <Section title="Sample data is being added" card>
      <div className="stack">
        <Progress
          label="Candidates written"
          value={written}
          max={of}
          text={`${written} of ${of} candidates`}
        />
        <noscript>
          <LinkButton to={home}>Look again</LinkButton>
        </noscript>
      </div>
    </Section>
  )
}
