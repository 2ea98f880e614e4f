import {
  AlignmentType,
  Document,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
  HeadingLevel,
} from 'docx'
import type { PaperLook } from '#app/accounts/organisations/look/look.ts'
import { parseMarkdown } from '#app/ui/markdown-tree.ts'
import type { WholeText } from '#app/writing/exports/whole-text.ts'
import { blocksOf, headingAt, numbering } from './blocks.ts'

const size = 22

const numberLevels = Array.from({ length: 9 }, (_, level) => ({
  level,
  format: [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN][level % 3],
  text: `%${level + 1}.`,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
}))

const headings = (look: WholeText['look']) => {
  if (!look) return {}
  const style = { run: { color: look.heading.slice(1) } }
  return { title: style, heading1: style, heading2: style, heading3: style }
}

const logoHeight = 24
const logoWidthOf = (png: Uint8Array): number => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return Math.round((view.getUint32(16) / view.getUint32(20)) * logoHeight)
}

/** The organisation's logo and name at the head of every page. */
const headOf = ({ name, heading, logo }: PaperLook): Header => {
  const png = logo ? new Uint8Array(Buffer.from(logo, 'base64')) : null
  return new Header({
    children: [
      new Paragraph({
        children: [
          ...(png
            ? [
                new ImageRun({
                  type: 'png',
                  data: png,
                  transformation: { width: logoWidthOf(png), height: logoHeight },
                }),
              ]
            : []),
          new TextRun({ text: png ? ` ${name}` : name, bold: true, color: heading.slice(1) }),
        ],
      }),
    ],
  })
}

/** A Word file with real styles: a title, headings that fill a table of contents, lists, tables and links. */
export async function asWord({
  title,
  sections,
  look,
}: WholeText): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: 'Groundwork',
    styles: { default: { document: { run: { font: 'Calibri', size } }, ...headings(look) } },
    numbering: { config: [{ reference: numbering, levels: numberLevels }] },
    sections: [
      {
        ...(look && { headers: { default: headOf(look) } }),
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...sections.flatMap(({ title: heading, body }) => [
            headingAt(1, { children: [new TextRun(heading)] }),
            ...blocksOf(parseMarkdown(body).children),
          ]),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
