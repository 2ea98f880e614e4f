import { Resvg } from '@resvg/resvg-js'

/** A picture in two colours as PNG, in base64. */
export const plainPicture = (side = 256): string =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="100%" height="100%" fill="#fff"/><circle cx="50%" cy="50%" r="30%" fill="#e4572e"/></svg>`,
  )
    .render()
    .asPng()
    .toString('base64')
