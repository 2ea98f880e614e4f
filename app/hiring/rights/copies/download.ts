/** How long the link to a finished copy works. */
export const downloadMinutes = 15

export type DownloadState = 'making' | 'ready'

export type ShownDownload = {
  id: string
  state: DownloadState
  askedAt: string
  expiresAt: string | null
}

export const copyName = 'your-data.zip'
