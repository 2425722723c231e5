import { isRejection, reject } from '../../../kernel/outcome.ts'
import { patternOf } from '../expression.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { findDatabase, idOfTable, shownTable } from '../queries.ts'
import { resourcesOf } from '../resources.ts'
import { tablesOf } from '../tables.ts'

export const GetTables = query(model.GetTables, {
  resources: resourcesOf,

  answer({ view, scope, tokens }, { Expression, MaxResults, NextToken, ...named }) {
    const database = findDatabase(view, scope, named)
    if (isRejection(database)) return database
    const pattern = Expression === undefined ? /.*/s : patternOf(Expression)
    if (pattern === undefined) return reject('InvalidInputException', messages.BAD_PATTERN)
    const page = pageOf(tokens, {
      items: [...tablesOf(view, database)].filter(({ input }) => pattern.test(input.Name)),
      idOf: idOfTable,
      purpose: `glue.tables ${database.input.Name}`,
      ...(MaxResults !== undefined && { MaxResults }),
      ...(NextToken !== undefined && { NextToken }),
    })
    return isRejection(page) ? page : { TableList: page.items.map(shownTable), ...page.rest }
  },
})
