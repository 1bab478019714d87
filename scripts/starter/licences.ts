import type { Licence } from '../../utils/registry/lists/schemas.ts'
import { type Known, type Node, publicList } from './nodes.ts'

const OWNER = 'urn:touchstone:organization:new-jersey'
const LIST = publicList(
  'New Jersey occupational licence table',
  'https://github.com/newjersey/d4ad/blob/b64ec01fc32e28b708c6adc7c1fb1f89c766ffb1/backend/data/program-credentials/TBLLICENSE_DATA_TABLE.csv',
  '2024-03-25',
)

const STATE: Node = {
  '@id': OWNER,
  '@type': 'ceterms:QACredentialOrganization',
  'ceterms:name': { en: 'State of New Jersey' },
  'ceterms:subjectWebpage': 'https://www.nj.gov/',
}

function licenceNode({ licence, occupation }: Licence): Node {
  const slug = licence
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')
  return {
    '@id': `urn:touchstone:credential:new-jersey:new-jersey-${slug}-license`,
    '@type': 'ceterms:License',
    'ceterms:name': { en: `New Jersey ${licence} license` },
    'ceterms:alternateName': { en: [`${licence}, New Jersey`, `NJ ${licence} license`] },
    'ceterms:ownedBy': [OWNER],
    'ceterms:regulatedBy': [{ '@id': OWNER, ...LIST }],
    'ceterms:credentialStatusType': {
      '@type': 'ceterms:CredentialAlignmentObject',
      'ceterms:targetNode': 'credentialStat:Active',
      ...LIST,
    },
    ...(occupation !== '' && {
      'ceterms:occupationType': [
        {
          '@type': 'ceterms:CredentialAlignmentObject' as const,
          'ceterms:codedNotation': occupation,
          'ceterms:frameworkName': { en: 'Standard Occupational Classification 2018' },
          ...LIST,
        },
      ],
    }),
  }
}

/** Licences of the State of New Jersey that the catalogue's files do not hold. */
export function licenceGraph(rows: readonly Licence[], known: Known): Node[] {
  const added = rows.filter(({ licence }) => !known.has(OWNER, `New Jersey ${licence} license`))
  return added.length === 0 ? [] : [STATE, ...added.map(licenceNode)]
}
