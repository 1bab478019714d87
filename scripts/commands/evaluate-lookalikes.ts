import { createResolver } from '../../utils/resolve/resolve.ts'
import { loadRules } from '../../utils/resolve/rules.ts'
import { type Command, fileAndOptions, readBytes, UsageError } from '../cli.ts'
import { readGroups, runLookalikes } from '../evaluate/lookalikes.ts'
import { registryOf } from '../evaluate/registry-of.ts'

/**
 * `evaluate lookalikes FILE.csv[.gz] --registry CTDL.jsonl.gz [--show]`: one name of several issuers, asked with each
 * issuer, with none, and with one that is a stranger to the name.
 */
export const evaluateLookalikes: Command = async (args) => {
  const { file, values } = fileAndOptions(args, { registry: { type: 'string' }, show: { type: 'boolean' } })
  if (values.registry === undefined) throw new UsageError('evaluate lookalikes needs --registry FILE')
  const groups = readGroups(readBytes(file))
  if (groups.length === 0) throw new UsageError(`${file} holds no group`)
  const { registry } = await registryOf(values.registry)
  const rules = loadRules()
  const { summary, failures, strange } = runLookalikes(groups, createResolver(registry.index, rules), rules)
  if (values.show)
    for (const { name, stated, answered } of [...failures, ...strange])
      process.stderr.write(
        `${name} | ${stated ?? '–'} → ${answered ? `${answered.name} | ${answered.issuer}` : 'abstained'}\n`,
      )
  return summary
}
