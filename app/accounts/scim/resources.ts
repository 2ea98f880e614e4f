import type { DirectoryGroup } from '#app/accounts/directory/groups.server.ts'
import type { DirectoryPerson } from '#app/accounts/directory/people.server.ts'
import { schemaIds } from '#app/accounts/directory/shapes.ts'

export type Resource = {
  schemas: string[]
  id: string
  meta: {
    resourceType: string
    created: Date
    lastModified: Date
    location: string
    version: string
  }
  [attribute: string]: unknown
}

export const etagOf = (version: number): string => `W/"${version}"`

/** The version a client names in `If-Match`; null where it names none or any. */
export function versionIn(header: string | null): number | null {
  if (header === null || header.trim() === '*') return null
  const [, digits] = /^(?:W\/)?"(\d+)"$/.exec(header.trim()) ?? []
  return digits === undefined ? -1 : Number(digits)
}

type Stamped = { id: string; createdAt: Date; changedAt: Date; version: number }

const metaOf = (base: string, resourceType: 'User' | 'Group', row: Stamped) => ({
  resourceType,
  created: row.createdAt,
  lastModified: row.changedAt,
  location: `${base}/${resourceType}s/${row.id}`,
  version: etagOf(row.version),
})

/** What of a person can be written, as a directory sends it. */
export const personDocument = (person: DirectoryPerson) => ({
  userName: person.userName,
  ...(person.externalId !== null && { externalId: person.externalId }),
  name: {
    ...(person.givenName && { givenName: person.givenName }),
    ...(person.familyName && { familyName: person.familyName }),
  },
  displayName: person.displayName,
  emails: [{ value: person.email, type: 'work', primary: true }],
  active: person.active,
})

export function personResource(base: string, person: DirectoryPerson): Resource {
  const { givenName, familyName } = person
  const formatted = `${givenName} ${familyName}`.trim() || person.displayName
  const document = personDocument(person)
  return {
    schemas: [schemaIds.user],
    id: person.id,
    ...document,
    name: { ...document.name, formatted },
    groups: person.groups.map(({ id, name }) => ({
      value: id,
      display: name,
      $ref: `${base}/Groups/${id}`,
    })),
    meta: metaOf(base, 'User', person),
  }
}

export const groupDocument = (group: DirectoryGroup) => ({
  displayName: group.displayName,
  ...(group.externalId !== null && { externalId: group.externalId }),
  members: group.members.map(({ id }) => ({ value: id })),
})

export const groupResource = (base: string, group: DirectoryGroup): Resource => ({
  schemas: [schemaIds.group],
  id: group.id,
  ...groupDocument(group),
  members: group.members.map(({ id, name }) => ({
    value: id,
    display: name,
    type: 'User',
    $ref: `${base}/Users/${id}`,
  })),
  meta: metaOf(base, 'Group', group),
})

const always = ['schemas', 'id', 'meta']

/** The resource without what the client does not want: `attributes` names what it wants, `excludedAttributes` the rest. */
export function narrowed(resource: Resource, params: URLSearchParams): Partial<Resource> {
  const namesIn = (name: string) =>
    (params.get(name) ?? '')
      .split(',')
      .map(
        (one) =>
          one
            .trim()
            .replace(/^urn:.*:/, '')
            .split('.')[0]
            ?.toLowerCase() ?? '',
      )
      .filter(Boolean)
  const [wanted, unwanted] = [namesIn('attributes'), namesIn('excludedAttributes')]
  const keeps = (name: string) =>
    always.includes(name) ||
    (wanted.length > 0
      ? wanted.includes(name.toLowerCase())
      : !unwanted.includes(name.toLowerCase()))
  return Object.fromEntries(Object.entries(resource).filter(([name]) => keeps(name)))
}

export const mostPerPage = 200

/** One page of a list, by the 1-based index that RFC 7644 asks for. */
export function pageOf(resources: readonly Resource[], params: URLSearchParams) {
  const start = Math.max(1, wholeNumber(params.get('startIndex'), 1))
  const asked = Math.max(0, wholeNumber(params.get('count'), 100))
  const page = resources.slice(start - 1, start - 1 + Math.min(asked, mostPerPage))
  return {
    schemas: [schemaIds.list],
    totalResults: resources.length,
    startIndex: start,
    itemsPerPage: page.length,
    Resources: page.map((resource) => narrowed(resource, params)),
  }
}

const wholeNumber = (text: string | null, otherwise: number): number =>
  text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : otherwise
