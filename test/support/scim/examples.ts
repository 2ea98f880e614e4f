const user = 'urn:ietf:params:scim:schemas:core:2.0:User'
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/** RFC 7643, section 8.2, at a domain of the test. */
export const fullUser = (domain: string) => ({
  schemas: [user],
  id: '2819c223-7f76-453a-919d-413861904646',
  externalId: '701984',
  userName: `bjensen@${domain}`,
  name: {
    formatted: 'Ms. Barbara J Jensen, III',
    familyName: 'Jensen',
    givenName: 'Barbara',
    middleName: 'Jane',
    honorificPrefix: 'Ms.',
    honorificSuffix: 'III',
  },
  displayName: 'Babs Jensen',
  nickName: 'Babs',
  profileUrl: 'https://login.example.com/bjensen',
  emails: [
    { value: `bjensen@${domain}`, type: 'work', primary: true },
    { value: 'babs@jensen.org', type: 'home' },
  ],
  addresses: [{ streetAddress: '100 Universal City Plaza', type: 'work', primary: true }],
  phoneNumbers: [{ value: '555-555-5555', type: 'work' }],
  ims: [{ value: 'someaimhandle', type: 'aim' }],
  photos: [{ value: 'https://photos.example.com/profilephoto/72930000000Ccne/F', type: 'photo' }],
  userType: 'Employee',
  title: 'Tour Guide',
  preferredLanguage: 'en-US',
  locale: 'en-US',
  timezone: 'America/Los_Angeles',
  active: true,
  password: 't1meMa$heen',
  x509Certificates: [{ value: 'MIIDQzCCAqygAwIBAgICEAAwDQYJKoZIhvcNAQEFBQAw' }],
  meta: { resourceType: 'User', version: 'W/"a330bc54f0671c9"' },
})

/** What Entra ID sends for a new user. */
export const entraUser = (domain: string) => ({
  schemas: [user, enterprise],
  externalId: 'aad-7f3c',
  userName: `Test_User_${'dfeef4c5'}@${domain}`,
  active: 'True',
  emails: [{ primary: true, type: 'work', value: `Test_User_dfeef4c5@${domain}` }],
  meta: { resourceType: 'User' },
  name: { formatted: 'Givenname Lastname', familyName: 'Lastname', givenName: 'Givenname' },
  roles: [],
  [enterprise]: { department: 'bob' },
})

/** What Okta sends for a new user. */
export const oktaUser = (domain: string) => ({
  schemas: [user],
  userName: `okta.user@${domain}`,
  name: { givenName: 'Okta', familyName: 'User' },
  emails: [{ primary: true, value: `okta.user@${domain}`, type: 'work' }],
  displayName: 'Okta User',
  locale: 'en-US',
  externalId: '00ujl29u0le5T6Aj10h7',
  groups: [],
  password: '1mz050nq',
  active: true,
})
