/** Columns of OSMT's export form and of its older import form, under every heading that they have had. */
const HEADINGS = {
  uri: ['canonicalurl'],
  name: ['rsdname', 'skillname'],
  statement: ['skillstatement', 'contextualizedskillstatement'],
  status: ['status', 'publishstatus'],
  categories: ['categories', 'category', 'skillcategory', 'skillcategories'],
  keywords: ['keywords', 'keyword'],
  collections: ['collections', 'collection'],
  major: ['occupationmajorgroups', 'blsmajorgroup', 'blsmajorgroups'],
  minor: ['occupationminorgroups', 'blsminorgroup', 'blsminorgroups'],
  broad: ['broadoccupations', 'blsbroadoccupation', 'blsbroadoccupations'],
  detailed: ['detailedoccupations', 'blsdetailedoccupation', 'blsdetailedoccupations'],
  onet: ['onetjobcodes', 'onetjobcode', 'onetjobrole', 'onetjobroles'],
  standards: ['standards', 'professionalstandards'],
  certifications: ['certifications', 'certification'],
  alignmentName: ['alignmentname', 'alignmenttitle'],
  alignmentUri: ['alignmenturl', 'alignment'],
} as const
export type RsdColumn = keyof typeof HEADINGS

/** Which column each heading names, or null. Case, spaces and marks make no difference. */
export function columnsOf(headings: readonly string[]): (RsdColumn | null)[] {
  return headings.map((heading) => {
    const plain = heading.toLowerCase().replace(/[^a-z]/g, '')
    const found = Object.entries<readonly string[]>(HEADINGS).find(([, names]) => names.includes(plain))
    return (found?.[0] as RsdColumn | undefined) ?? null
  })
}

const OCCUPATIONS: readonly RsdColumn[] = ['major', 'minor', 'broad', 'detailed', 'onet']

/** A row as a descriptor that is still to be checked; `;` parts several values in a cell. */
export function fieldsOf(columns: readonly (RsdColumn | null)[], cells: readonly string[]): unknown {
  const cell = (column: RsdColumn): string => cells[columns.indexOf(column)]?.trim() ?? ''
  const several = (column: RsdColumn): string[] => [
    ...new Set(
      cell(column)
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  ]
  const alignment = { name: cell('alignmentName'), uri: cell('alignmentUri') || null }
  return {
    uri: cell('uri') || null,
    name: cell('name'),
    statement: cell('statement'),
    status: cell('status').toLowerCase() || null,
    categories: several('categories'),
    keywords: several('keywords'),
    occupations: [...new Set(OCCUPATIONS.flatMap(several))],
    standards: several('standards'),
    certifications: several('certifications'),
    collections: several('collections'),
    alignments: alignment.name === '' && alignment.uri === null ? [] : [alignment],
  }
}
