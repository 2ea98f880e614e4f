export type Cookie = { name: string; value: string; maxAge: number }

const day = 24 * 60 * 60
export const sessionDays = 30

/** Browsers keep the `__Host-` prefix for cookies of https pages, which no other host can set. */
export const hostCookieName = (origin: string, name: string): string =>
  origin.startsWith('https:') ? `__Host-${name}` : name

export const sessionCookieName = (origin: string): string =>
  hostCookieName(origin, 'groundwork-session')
export const browserCookieName = (origin: string): string =>
  hostCookieName(origin, 'groundwork-sign-in')

/** Holds the session of somebody who came back from a provider to a browser that is another person's. */
export const arrivalCookieName = (origin: string): string =>
  hostCookieName(origin, 'groundwork-arrival')

export const arrivalCookie = (origin: string, token: string, seconds: number): string =>
  setCookie(origin, { name: arrivalCookieName(origin), value: token, maxAge: seconds })

/** The address somebody typed, for a moment: their provider then need not ask for it again. */
export const addressCookieName = (origin: string): string =>
  hostCookieName(origin, 'groundwork-address')

export const addressCookie = (origin: string, email: string): string =>
  setCookie(origin, {
    name: addressCookieName(origin),
    value: encodeURIComponent(email),
    maxAge: 10 * 60,
  })

/** A cookie that no script can read and no other site can make a browser send with a form. */
export function setCookie(origin: string, { name, value, maxAge }: Cookie): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`
}

export const sessionCookie = (origin: string, token: string): string =>
  setCookie(origin, { name: sessionCookieName(origin), value: token, maxAge: sessionDays * day })

/** Binds code and link of an e-mail sign-in to the browser that asked for them. */
export const browserCookie = (origin: string, token: string, seconds: number): string =>
  setCookie(origin, { name: browserCookieName(origin), value: token, maxAge: seconds })

export const forgetSessionCookie = (origin: string): string =>
  setCookie(origin, { name: sessionCookieName(origin), value: '', maxAge: 0 })

export function readCookie(header: string | null, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key = '', value = ''] = part.trim().split(/=(.*)/s)
    if (key === name && value !== '') return value
  }
  return null
}
