import { useEffect } from 'react'

const year = 60 * 60 * 24 * 365

/** Tells the server the browser's time zone, so that the next page is written in it. */
export function TimeZoneCookie({ known }: { known: string }) {
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    if (zone && zone !== known)
      document.cookie = `tz=${zone}; Path=/; Max-Age=${year}; SameSite=Lax`
  }, [known])
  return null
}
