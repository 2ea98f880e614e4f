import { describe, expect, test } from 'vitest'
import { excerptsOf, findingsOf, fixed } from './check.ts'

const bullets = (count: number) =>
  Array.from({ length: count }, (_, i) => `- point ${i + 1}`).join('\n')

describe('too many must-haves', () => {
  test('seven are fine, eight are one too many', () => {
    expect(findingsOf('too-many-musts', `## Must have\n\n${bullets(7)}`)).toEqual([])
    expect(excerptsOf('too-many-musts', `## Must have\n\n${bullets(8)}`)).toEqual(['- point 8'])
  })

  test('marks everything past the seventh and counts in words', () => {
    const [finding] = findingsOf(
      'too-many-musts',
      `## Must have\n\n${bullets(10)}\n\n## Pay\n\ntext`,
    )
    expect(finding?.excerpt).toBe('- point 8\n- point 9\n- point 10')
    expect(finding?.reason).toContain('10 must-haves')
  })

  test('moves the rest to nice to have with one click', () => {
    const ad = fixed('too-many-musts', `## Must have\n\n${bullets(9)}\n\n## Pay\n\ntext`)
    expect(ad).toBe(
      `## Must have\n\n${bullets(7)}\n\n## Nice to have\n\n- point 8\n- point 9\n\n## Pay\n\ntext`,
    )
    expect(findingsOf('too-many-musts', ad)).toEqual([])
  })

  test('counts across lists, but then leaves the moving to the writer', () => {
    const ad = `## Must have\n\n${bullets(5)}\n\nand\n\n${bullets(4)}`
    expect(findingsOf('too-many-musts', ad)).toMatchObject([{ rule: 'too-many-musts' }])
    expect(findingsOf('too-many-musts', ad)[0]).not.toHaveProperty('suggestion')
  })

  test('other lists may be long', () => {
    expect(findingsOf('too-many-musts', `## Nice to have\n\n${bullets(12)}`)).toEqual([])
    expect(findingsOf('too-many-musts', `## What you will do\n\n${bullets(12)}`)).toEqual([])
    expect(
      findingsOf(
        'too-many-musts',
        `## Must have\n\n${bullets(7)}\n\n## Nice to have\n\n${bullets(5)}`,
      ),
    ).toEqual([])
  })
})

describe('a degree without an alternative', () => {
  const must = (item: string) => `## Requirements\n\n- ${item}`

  test.each([
    ["Bachelor's degree in computer science", "Bachelor's degree in computer science"],
    ["Master's in statistics or a related field", "Master's in statistics or a related field"],
    ['PhD in machine learning', 'PhD in machine learning'],
    ['A Ph.D. in physics', 'Ph.D. in physics'],
    ['MSc in mathematics', 'MSc in mathematics'],
    ['University degree', 'University degree'],
    ['A degree in economics', 'degree in economics'],
    ['BS in Computer Science', 'BS in Computer Science'],
  ])('“%s” asks for it', (item, excerpt) => {
    expect(excerptsOf('degree-required', must(item))).toEqual([excerpt])
    const after = fixed('degree-required', must(item))
    expect(after).toBe(must(item.replace(excerpt, `${excerpt} or equivalent experience`)))
    expect(findingsOf('degree-required', after)).toEqual([])
  })

  test.each([
    must("Bachelor's degree or equivalent experience"),
    must('PhD, or an equivalent record of research'),
    must('Degree in statistics or similar practical experience'),
    must('No degree required'),
    must('A high degree of care'),
    must('You know degrees of freedom'),
    must('You master the basics and keep master data clean'),
    must('MS SQL and MS Office'),
    must("A master's degree is a plus"),
    '## Nice to have\n\n- PhD in physics',
    '## Master of ceremonies',
  ])('%j does not', (markdown) => {
    expect(findingsOf('degree-required', markdown)).toEqual([])
  })
})

describe('named tools', () => {
  const tools =
    'Python, SQL, Scala, Spark, Kafka, Airflow, dbt, Snowflake, BigQuery, Redshift, PyTorch, Keras, JAX, Docker, Terraform'

  test('fifteen are fine, the sixteenth is marked', () => {
    expect(findingsOf('named-tools', tools)).toEqual([])
    expect(excerptsOf('named-tools', `${tools} and Tableau.`)).toEqual(['Tableau'])
    expect(findingsOf('named-tools', `${tools}, Tableau, Looker`)[0]?.reason).toContain('17 tools')
  })

  test('counts a tool once, under any of its names', () => {
    expect(findingsOf('named-tools', `${tools}. Python, SQL, PySpark and Spark again.`)).toEqual([])
  })

  test('words that only look like tools do not count', () => {
    const words =
      'You go far, excel at this, use R&D, ray of light, the segment, an oracle, glue and soda.'
    expect(findingsOf('named-tools', `${tools}. ${words} Go and excel. Excel at work.`)).toEqual([])
    expect(excerptsOf('named-tools', `${tools}, R`)).toEqual(['R'])
    expect(excerptsOf('named-tools', `${tools} and Excel.`)).toEqual(['Excel'])
  })

  test('sees tools in code and in tables', () => {
    expect(excerptsOf('named-tools', `${tools}\n\n- \`pandas\``)).toEqual(['pandas'])
  })
})
