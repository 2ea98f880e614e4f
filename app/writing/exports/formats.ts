export const mediaTypes = {
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

export type Format = keyof typeof mediaTypes

export const isFormat = (format: string): format is Format => Object.hasOwn(mediaTypes, format)
