import { isRejection, reject } from '../../../kernel/outcome.ts'
import { conditionOf } from '../expression.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { findTable, idOfTable, shownPartition } from '../queries.ts'
import { resourcesOf } from '../resources.ts'
import { idOfPartition } from '../tables.ts'

export const GetPartitions = query(model.GetPartitions, {
  resources: resourcesOf,

  answer({ view, scope, tokens }, { Expression = '', MaxResults, NextToken, ...named }) {
    const table = findTable(view, scope, named)
    if (isRejection(table)) return table
    const condition = Expression.trim() === '' ? () => true : conditionOf(Expression, table.input.PartitionKeys ?? [])
    if (condition === undefined) return reject('InvalidInputException', messages.NO_EXPRESSION)
    const page = pageOf(tokens, {
      items: [...view.list('glue.partition', `${idOfTable(table)}/`)].filter(({ input }) => condition(input.Values ?? [])),
      idOf: ({ input }) => idOfPartition(table, input.Values ?? []),
      purpose: `glue.partitions ${idOfTable(table)}`,
      ...(MaxResults !== undefined && { MaxResults }),
      ...(NextToken !== undefined && { NextToken }),
    })
    return isRejection(page) ? page : { Partitions: page.items.map(shownPartition), ...page.rest }
  },
})
