import { parseArn } from '../../../aws/arn.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import { groupId, type LogGroup } from '../entities.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { groupArn, invalid, resourceOf } from '../queries.ts'

export const DescribeLogGroups = query(model.DescribeLogGroups, {
  resources: ({ logGroupNamePrefix = '' }, scope) => resourceOf(scope, logGroupNamePrefix),

  answer({ view, scope, tokens }, input) {
    const {
      logGroupNamePrefix: prefix,
      logGroupNamePattern: pattern,
      logGroupClass,
      logGroupIdentifiers,
      limit,
      nextToken,
    } = input
    if (input.accountIdentifiers !== undefined || input.includeLinkedAccounts === true) return invalid(messages.OTHER_ACCOUNTS)
    if (prefix !== undefined && pattern !== undefined) return invalid(messages.PREFIX_AND_PATTERN)
    const wanted = logGroupIdentifiers && new Set(logGroupIdentifiers.map(nameIn))
    const sought = pattern?.toLowerCase() ?? ''
    const isWanted = ({ name, logGroupClass: of }: LogGroup): boolean =>
      name.toLowerCase().includes(sought) &&
      (logGroupClass === undefined || of === logGroupClass) &&
      (wanted === undefined || wanted.has(name))
    const page = pageOf(tokens, {
      items: view.list('logs.group', groupId(scope, prefix ?? '')),
      keyOf: ({ name }) => name,
      purpose: 'logs.groups',
      limit,
      nextToken,
      isWanted,
    })
    return isRejection(page) ? page : { logGroups: page.items.map(shown), ...page.rest }
  },
})

function nameIn(identifier: string): string {
  return (
    parseArn(identifier)
      ?.resource.replace(/^log-group:/, '')
      .replace(/:\*$/, '') ?? identifier
  )
}

function shown(group: LogGroup): model.LogGroup {
  const { name, createdAtMs, retentionInDays, logGroupClass, isProtected } = group
  const logGroupArn = groupArn(group, name)
  return {
    logGroupName: name,
    creationTime: createdAtMs,
    ...(retentionInDays !== undefined && { retentionInDays }),
    metricFilterCount: 0,
    arn: `${logGroupArn}:*`,
    storedBytes: 0,
    logGroupClass,
    logGroupArn,
    deletionProtectionEnabled: isProtected,
  }
}
