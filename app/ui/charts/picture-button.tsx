import { useState } from 'react'
import { useHydrated } from '#app/ui/data/hydrated.tsx'
import { Button } from '#app/ui/forms/button.tsx'

export interface PictureButtonProps {
  /** Address of the picture as an SVG file. */
  picture: string
  /** What the PNG file is called. */
  name: string
  /** In a menu it looks like its other lines. */
  inMenu?: boolean
}

/** Twice as fine as a screen, for slides. */
const fineness = 2

/** Turns the SVG file into a PNG file in the browser; without script the SVG itself is the way out. */
export function PictureButton({ picture, name, inMenu = false }: PictureButtonProps) {
  const [state, setState] = useState<'ready' | 'drawing' | 'failed'>('ready')
  if (!useHydrated()) return null
  const save = async () => {
    setState('drawing')
    const drawn = await drawPicture(picture).catch(() => null)
    if (drawn) saveAs(drawn, name)
    setState(drawn ? 'ready' : 'failed')
  }
  const press = { onClick: () => void save(), disabled: state === 'drawing' }
  return (
    <>
      {inMenu ? (
        <button type="button" className="menu-item" {...press}>
          Picture (PNG)
        </button>
      ) : (
        <Button size="small" type="button" {...press}>
          PNG
        </Button>
      )}
      {state === 'failed' && <span role="status">Your browser cannot draw it: take the SVG.</span>}
    </>
  )
}

async function drawPicture(picture: string): Promise<Blob | null> {
  const image = new Image()
  image.src = picture
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * fineness
  canvas.height = image.naturalHeight * fineness
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
}

function saveAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
