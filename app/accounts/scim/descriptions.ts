import { schemaIds } from '#app/accounts/directory/shapes.ts'
import { mostPerPage } from './resources.ts'

const core = 'urn:ietf:params:scim:schemas:core:2.0'

const serviceProvider = (base: string) => ({
  schemas: [`${core}:ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: mostPerPage },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'API key',
      description: 'A key with the scope “scim”, made by an owner or admin, as a bearer token.',
      specUri: 'https://www.rfc-editor.org/info/rfc6750',
      primary: true,
    },
  ],
  meta: {
    resourceType: 'ServiceProviderConfig',
    location: `${base}/ServiceProviderConfig`,
  },
})

const resourceType = (base: string, name: 'User' | 'Group', schema: string) => ({
  schemas: [`${core}:ResourceType`],
  id: name,
  name,
  endpoint: `/${name}s`,
  schema,
  schemaExtensions: [],
  meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
})

type Traits = {
  type?: 'string' | 'boolean' | 'complex' | 'reference'
  multiValued?: boolean
  required?: boolean
  caseExact?: boolean
  mutability?: 'readWrite' | 'readOnly'
  uniqueness?: 'none' | 'server'
  subAttributes?: object[]
}

const attribute = (name: string, description: string, traits: Traits = {}) => ({
  name,
  type: 'string',
  multiValued: false,
  description,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...traits,
})

const user = (base: string) => ({
  schemas: [`${core}:Schema`],
  id: schemaIds.user,
  name: 'User',
  description: 'A person of the organisation',
  attributes: [
    attribute('userName', 'The name in the directory', { required: true, uniqueness: 'server' }),
    attribute('displayName', 'What colleagues read'),
    attribute('name', 'The parts of the name', {
      type: 'complex',
      subAttributes: [
        attribute('givenName', 'First name'),
        attribute('familyName', 'Last name'),
        attribute('formatted', 'The whole name'),
      ],
    }),
    attribute('emails', 'One address is kept: the primary one, or the first', {
      type: 'complex',
      multiValued: true,
      subAttributes: [
        attribute('value', 'The address'),
        attribute('type', 'What it is for'),
        attribute('primary', 'Whether it is the one to use', { type: 'boolean' }),
      ],
    }),
    attribute('active', 'Whether they are a member', { type: 'boolean' }),
    attribute('groups', 'The groups they are in', {
      type: 'complex',
      multiValued: true,
      mutability: 'readOnly',
      subAttributes: [
        attribute('value', 'The id of the group', { mutability: 'readOnly' }),
        attribute('display', 'The name of the group', { mutability: 'readOnly' }),
      ],
    }),
  ],
  meta: { resourceType: 'Schema', location: `${base}/Schemas/${schemaIds.user}` },
})

const group = (base: string) => ({
  schemas: [`${core}:Schema`],
  id: schemaIds.group,
  name: 'Group',
  description: 'People of the directory who belong together',
  attributes: [
    attribute('displayName', 'The name', { required: true, uniqueness: 'server' }),
    attribute('members', 'The people in it', {
      type: 'complex',
      multiValued: true,
      subAttributes: [
        attribute('value', 'The id of the user', { caseExact: true }),
        attribute('display', 'The name of the user', { mutability: 'readOnly' }),
      ],
    }),
  ],
  meta: { resourceType: 'Schema', location: `${base}/Schemas/${schemaIds.group}` },
})

/** What this server says of itself under a name; a list where there are several of the kind, null for no kind. */
export function descriptionsOf(base: string, kind: string): { id?: string }[] | object | null {
  if (kind === 'ServiceProviderConfig') return serviceProvider(base)
  if (kind === 'Schemas') return [user(base), group(base)]
  if (kind !== 'ResourceTypes') return null
  return [resourceType(base, 'User', schemaIds.user), resourceType(base, 'Group', schemaIds.group)]
}
