import { readFileSync } from 'node:fs'
import type { Requisition, TrustedList } from '../../utils/model/requisition.ts'
import { parseRequisition } from '../../utils/policy/requisition.ts'
import { parseTrustedCsv } from '../../utils/policy/trusted.ts'
import { askBackground } from '../browsers/ask.ts'
import type { Driver } from '../browsers/driver.ts'
import { DEMO_PAGES, demoFile } from './demo.ts'

/** The role and the list of issuers that the demo uses, read from their files as the options page would. */
export function demoChoices(): { requisition: Requisition; trusted: TrustedList } {
  const read = parseRequisition(readFileSync(demoFile('requisition.json'), 'utf8'))
  if (!read.ok) throw new Error(`requisition.json: ${read.errors[0]}`)
  const { list, errors } = parseTrustedCsv(readFileSync(demoFile('trusted.csv'), 'utf8'))
  if (errors[0]) throw new Error(`trusted.csv, line ${errors[0].line}: ${errors[0].message}`)
  return { requisition: read.requisition, trusted: list }
}

/** Does what a person would do on the first day: allow the sites, describe the role, load the list. */
export async function settleIn(driver: Driver): Promise<void> {
  const { requisition, trusted } = demoChoices()
  await driver.grant(DEMO_PAGES.map(({ pattern }) => pattern))
  await askBackground(driver, 'ui>bg sites.reconcile', {})
  await askBackground(driver, 'ui>bg requisition.save', { requisition })
  await askBackground(driver, 'ui>bg requisition.use', { id: requisition.id })
  await askBackground(driver, 'ui>bg trusted.save', { list: trusted })
}
