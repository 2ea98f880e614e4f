import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'

export interface LiveTextProps {
  /** Where the text comes from, word by word. */
  stream: string
  /** As far as it was when the page was made. */
  text: string
}

const reloadSeconds = 3

/** A text while it is written. The browser comes back to where it was after a lost connection; without script the page reloads. */
export function LiveText({ stream, text: known }: LiveTextProps) {
  const { revalidate } = useRevalidator()
  const [text, setText] = useState(known)
  useEffect(() => {
    const source = new EventSource(stream)
    let heard = ''
    source.addEventListener('text', (event: MessageEvent<string>) => {
      heard += JSON.parse(event.data) as string
      setText(heard)
    })
    source.addEventListener('end', () => {
      source.close()
      void revalidate()
    })
    return () => source.close()
  }, [stream, revalidate])
  return (
    <>
      <p role="status" className="text-muted text-sm">
        The model writes. You can leave; it goes on.
      </p>
      <p className="whitespace-pre-wrap" aria-busy="true">
        {text}
      </p>
      <noscript>
        <meta httpEquiv="refresh" content={String(reloadSeconds)} />
      </noscript>
    </>
  )
}
