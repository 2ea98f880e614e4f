import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
  HeadingLevel,
} from 'docx'
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

/** A Word file with real styles: a title, headings that fill a table of contents, lists, tables and links. */
export async function asWord({ title, sections }: WholeText): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: 'Groundwork',
    styles: { default: { document: { run: { font: 'Calibri', size } } } },
    numbering: { config: [{ reference: numbering, levels: numberLevels }] },
    sections: [
      {
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
