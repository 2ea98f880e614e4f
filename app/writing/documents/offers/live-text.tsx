import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { offerAtPlace } from './place-in-offer.ts'

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
  const [round, setRound] = useState(0)
  useEffect(() => {
    const source = new EventSource(stream)
    let heard = ''
    let offer = ''
    source.addEventListener('text', (event: MessageEvent<string>) => {
      // Somebody may have had the section written anew while the connection was lost.
      if (offerAtPlace(event.lastEventId) !== offer) heard = ''
      offer = offerAtPlace(event.lastEventId)
      heard += JSON.parse(event.data) as string
      setText(heard)
    })
    source.addEventListener('end', () => {
      source.close()
      // Still here afterwards: the section is written anew already.
      void revalidate().then(() => setRound((before) => before + 1))
    })
    return () => source.close()
  }, [stream, revalidate, round])
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
