import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

/** Asks for the page's data again every so often while it is shown; without script the page reloads itself. */
export function Refresh({ seconds }: { seconds: number }) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), seconds * 1000)
    return () => clearInterval(timer)
  }, [revalidate, seconds])
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  )
}
