import type { InTransaction } from '#app/accounts/context.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { whenIn } from '#app/hiring/scheduling/meetings/meeting.ts'
import type { Meeting, Panelist } from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import type { Guest } from './guests.server.ts'

export type Facts = {
  meeting: Meeting
  startsAt: Date
  panel: readonly Panelist[]
  guest: Guest
}

type Place = Pick<InTransaction, 'org' | 'services'>

/** What a calendar entry says, and the mail it comes with. */
export type Told = {
  entry: { summary: string; description: string; url: string; location?: string }
  /** The template, and what goes into it. */
  mail: { template: string; values: Record<string, string> }
}

/** The candidate reads what is meant for them: who, how long, how to prepare; the interviewer gets to their kit. */
export const invitationFor = (place: Place, facts: Facts): Told =>
  facts.guest.memberId ? forInterviewer(place, facts) : forCandidate(place, facts)

function forCandidate({ org, services }: Place, { meeting, startsAt, panel, guest }: Facts): Told {
  const { name: interview, title, minutes, videoLink } = meeting
  const prepare = meeting.candidateText.replaceAll('**', '')
  const link = portalAddress(services.origin, org.slug, meeting.candidateId)
  const people = panel.map(({ name }) => name).join(', ')
  const place = videoLink || 'The team tells you where.'
  const mail = {
    template: 'interview-planned',
    values: {
      name: guest.name,
      organisation: org.name,
      when: whenIn(startsAt, guest.timeZone),
      minutes: String(minutes),
      interview,
      title,
      people,
      place,
      prepare,
      link,
    },
  }
  const description = [
    `With ${people}.`,
    videoLink,
    prepare,
    `Change the time or write to us:\n${link}`,
  ]
  return {
    mail,
    entry: {
      summary: `${interview}: ${title}, ${org.name}`,
      description: description.filter(Boolean).join('\n\n'),
      url: videoLink || link,
      ...(videoLink && { location: videoLink }),
    },
  }
}

function forInterviewer(
  { org, services }: Place,
  { meeting, startsAt, panel, guest }: Facts,
): Told {
  const { name: interview, title, minutes, candidate, videoLink } = meeting
  const own = panel.find(({ memberId }) => memberId === guest.memberId)
  const link = `${services.origin}/${org.slug}/interviews/${own?.interviewId ?? ''}/kit`
  const others = panel.filter((one) => one !== own).map(({ name }) => name)
  const mail = {
    template: 'interview-assigned',
    values: {
      name: guest.name,
      when: whenIn(startsAt, guest.timeZone),
      minutes: String(minutes),
      interview,
      candidate,
      title,
      link,
    },
  }
  const description = [
    `Interview kit: ${link}`,
    videoLink && `Video: ${videoLink}`,
    others.length > 0 && `Together with ${others.join(', ')}.`,
  ]
  return {
    mail,
    entry: {
      summary: `Interview: ${candidate}, ${interview}`,
      description: description.filter(Boolean).join('\n\n'),
      url: link,
      ...(videoLink && { location: videoLink }),
    },
  }
}

/** What a cancellation says. */
export function cancellationFor(
  place: Place,
  { meeting, startsAt, guest }: Omit<Facts, 'panel'>,
): Told {
  const { org, services } = place
  const { name: interview, title, candidate } = meeting
  const facts = { name: guest.name, interview, title, when: whenIn(startsAt, guest.timeZone) }
  if (guest.memberId) {
    const link = `${services.origin}/${org.slug}/interviews`
    return {
      mail: { template: 'interview-off-team', values: { ...facts, candidate, link } },
      entry: {
        summary: `Interview: ${candidate}, ${interview}`,
        description: 'Cancelled.',
        url: link,
      },
    }
  }
  const link = portalAddress(services.origin, org.slug, meeting.candidateId)
  return {
    mail: { template: 'interview-off', values: { ...facts, organisation: org.name, link } },
    entry: { summary: `${interview}: ${title}, ${org.name}`, description: 'Cancelled.', url: link },
  }
}
