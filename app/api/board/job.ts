import type { OpeningFacts } from '#app/hiring/careers/public-opening.ts'
import { lastMoment } from '#app/hiring/openings/last-day/last-day.ts'
import { formatPay } from '#app/roles/pay.ts'
import { placesLabel } from '#app/roles/places.ts'

export type Board = { origin: string; name: string; slug: string }

export const careersOf = ({ origin, slug }: Board): string => `${origin}/careers/${slug}`

const cents = 100

/** A job in the shape that the well-known job boards answer with. */
export const boardJob = (facts: OpeningFacts, board: Board) => ({
  id: facts.slug,
  title: facts.title,
  absolute_url: `${careersOf(board)}/${facts.slug}`,
  apply_url: `${board.origin}/api/boards/${board.slug}/jobs/${facts.slug}`,
  company_name: board.name,
  location: { name: placesLabel(facts.places) },
  offices: facts.places.map(({ country, region, city, remote }) => ({
    country,
    region: region ?? null,
    city: city ?? null,
    remote: remote ?? false,
  })),
  employment_type: facts.employmentType,
  pay_input_ranges: facts.pay
    ? [
        {
          min_cents: Math.round(facts.pay.min * cents),
          max_cents: Math.round(facts.pay.max * cents),
          currency_type: facts.pay.currency,
          period: facts.pay.period,
          title: formatPay(facts.pay),
        },
      ]
    : [],
  first_published: facts.publishedAt.toISOString(),
  updated_at: facts.publishedAt.toISOString(),
  application_deadline: facts.lastDay && lastMoment(facts.lastDay).toISOString(),
})

/** What somebody who applies has to send, as the boards list it. */
export const questions = [
  { label: 'Name', required: true, fields: [{ name: 'name', type: 'input_text' }] },
  { label: 'E-mail', required: true, fields: [{ name: 'email', type: 'input_text' }] },
  { label: 'Phone', required: false, fields: [{ name: 'phone', type: 'input_text' }] },
  { label: 'Links', required: false, fields: [{ name: 'links', type: 'textarea' }] },
  { label: 'Note', required: false, fields: [{ name: 'note', type: 'textarea' }] },
  { label: 'Résumé', required: true, fields: [{ name: 'resume', type: 'input_file' }] },
  {
    label: 'Agrees to the privacy notice',
    required: true,
    fields: [
      { name: 'consent', type: 'input_hidden' },
      { name: 'notice', type: 'input_hidden' },
    ],
  },
]
