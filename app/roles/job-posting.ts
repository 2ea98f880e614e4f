import type { Pay } from './pay.ts'
import { type Place, countryName, regionName } from './places.ts'

export const employmentTypes = [
  'FULL_TIME',
  'PART_TIME',
  'CONTRACTOR',
  'TEMPORARY',
  'INTERN',
] as const
export type EmploymentType = (typeof employmentTypes)[number]

export type JobPostingFacts = {
  id: string
  title: string
  /** HTML, as search engines expect; never empty. */
  description: string
  url: string
  organisation: { name: string; url?: string | undefined; logo?: string | undefined }
  places: readonly Place[]
  employmentType: EmploymentType
  datePosted: Date
  validThrough?: Date | null | undefined
  pay?: Pay | null | undefined
  /** Whether people can apply on the page itself. */
  directApply: boolean
}

type Json = string | number | boolean | Json[] | { [key: string]: Json }

const without = (entries: Record<string, Json | undefined>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  )

const locationOf = ({ city, region, country }: Place): Json => ({
  '@type': 'Place',
  address: without({
    '@type': 'PostalAddress',
    addressLocality: city,
    addressRegion: region,
    addressCountry: country,
  }),
})

const areaOf = ({ city, region, country }: Place): Json =>
  region
    ? {
        '@type': city ? 'City' : 'State',
        name: [city, regionName(country, region), countryName(country)].filter(Boolean).join(', '),
      }
    : { '@type': 'Country', name: countryName(country) }

const some = (values: Json[]): Json | undefined => (values.length > 0 ? values : undefined)

const salaryOf = ({ min, max, currency, period }: Pay): Json => ({
  '@type': 'MonetaryAmount',
  currency,
  value: {
    '@type': 'QuantitativeValue',
    unitText: period.toUpperCase(),
    ...(min === max ? { value: min } : { minValue: min, maxValue: max }),
  },
})

const organisationOf = ({ name, url, logo }: JobPostingFacts['organisation']): Json =>
  without({ '@type': 'Organization', name, sameAs: url, logo })

/** A schema.org JobPosting of an opening, as search engines read it. */
export const jobPosting = (facts: JobPostingFacts): Record<string, Json> => {
  const remote = facts.places.filter((place) => place.remote)
  const onSite = facts.places.filter((place) => !place.remote)
  return without({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    identifier: {
      '@type': 'PropertyValue',
      name: facts.organisation.name,
      value: facts.id,
    },
    title: facts.title,
    description: facts.description,
    url: facts.url,
    datePosted: facts.datePosted.toISOString().slice(0, 10),
    validThrough: facts.validThrough?.toISOString(),
    employmentType: facts.employmentType,
    hiringOrganization: organisationOf(facts.organisation),
    jobLocation: some(onSite.map(locationOf)),
    jobLocationType: remote.length > 0 ? 'TELECOMMUTE' : undefined,
    applicantLocationRequirements: some(remote.map(areaOf)),
    baseSalary: facts.pay ? salaryOf(facts.pay) : undefined,
    directApply: facts.directApply,
  })
}
