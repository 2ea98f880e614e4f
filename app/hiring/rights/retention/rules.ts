import { z } from 'zod'
import at from '#templates/retention/at.json' with { type: 'json' }
import caOntario from '#templates/retention/ca-ontario.json' with { type: 'json' }
import de from '#templates/retention/de.json' with { type: 'json' }
import fr from '#templates/retention/fr.json' with { type: 'json' }
import gb from '#templates/retention/gb.json' with { type: 'json' }
import ie from '#templates/retention/ie.json' with { type: 'json' }
import nl from '#templates/retention/nl.json' with { type: 'json' }
import usCalifornia from '#templates/retention/us-california.json' with { type: 'json' }
import usColorado from '#templates/retention/us-colorado.json' with { type: 'json' }
import usContractor from '#templates/retention/us-contractor.json' with { type: 'json' }
import usFederal from '#templates/retention/us-federal.json' with { type: 'json' }
import type { Place } from '#app/roles/places.ts'

const months = z.number().int().positive().max(600).nullable()

const ruleSchema = z.strictObject({
  key: z.string().regex(/^[a-z-]+$/),
  name: z.string().min(1),
  /** Where it holds by itself; none where it depends on what the organisation does. */
  places: z.array(z.strictObject({ country: z.string().length(2), region: z.string().optional() })),
  /** The record is kept at least so long after the end of the application. */
  keepMonths: months,
  /** The record is gone at the latest so long after it. */
  deleteMonths: months,
  text: z.string().min(1),
  source: z.strictObject({ title: z.string().min(1), url: z.url() }),
  /** Null where nobody has compared it with its source yet. */
  checkedOn: z.iso.date().nullable(),
})

export type RetentionRule = z.infer<typeof ruleSchema>

/** Rules of law and of authorities, as data to be checked by counsel. */
export const retentionRules: readonly RetentionRule[] = z
  .array(ruleSchema)
  .parse([usFederal, usCalifornia, usColorado, usContractor, caOntario, de, at, fr, nl, gb, ie])

/** What an organisation says instead of a rule's own figures; null takes the rule's. */
export type OwnFigures = { keepMonths: number | null; deleteMonths: number | null; reason: string }

export type RetentionChoice = {
  /** Keys of rules that hold wherever the opening is. */
  always: readonly string[]
  own: Readonly<Record<string, OwnFigures>>
}

/** A remote job is done anywhere within its place, so the rules of all regions of it hold. */
const holdsIn = (rule: RetentionRule, places: readonly Place[]): boolean =>
  rule.places.some((where) =>
    places.some(
      ({ country, region, remote }) =>
        country === where.country &&
        (where.region === undefined || where.region === region || (remote === true && !region)),
    ),
  )

/** The rules that hold for applications to an opening in these places, with the organisation's own figures. */
export const rulesFor = (
  places: readonly Place[],
  { always, own }: RetentionChoice,
): RetentionRule[] =>
  retentionRules
    .filter((rule) => always.includes(rule.key) || holdsIn(rule, places))
    .map((rule) => ({
      ...rule,
      keepMonths: own[rule.key]?.keepMonths ?? rule.keepMonths,
      deleteMonths: own[rule.key]?.deleteMonths ?? rule.deleteMonths,
    }))

const otherNames: Record<string, string> = {
  consent: 'their consent to the talent pool',
  hold: 'a legal hold',
}

/** What the rules with these keys are called. */
export const ruleNames = (keys: readonly string[]): string[] =>
  keys.map((key) => retentionRules.find((rule) => rule.key === key)?.name ?? otherNames[key] ?? key)
