import { expect, test } from 'vitest'
import { browserName, profileSchema } from '#app/accounts/profile/profile.ts'

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  ['curl/8.0', 'A browser'],
  ['', 'A browser'],
])('%j is %s', (agent, name) => expect(browserName(agent)).toBe(name))

test.each(['UTC', 'Europe/London', 'America/New_York'])('%s is a time zone', (timeZone) => {
  expect(profileSchema.safeParse({ name: 'A', timeZone }).success).toBe(true)
})

test.each(['', 'utc+1', 'Mars/Olympus'])('%j is no time zone', (timeZone) => {
  expect(profileSchema.safeParse({ name: 'A', timeZone }).success).toBe(false)
})
