import { isRejection } from '../../../kernel/outcome.ts'
import type { Scope } from '../../../model/caller.ts'
import { LATEST } from '../arn.ts'
import { shownVersion } from '../describe.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { allVersions, type FoundVersion, functionsIn, type LambdaView } from '../queries.ts'

export const ListFunctions = query(model.ListFunctions, {
  resources: () => [],

  answer({ view, scope, tokens }, { FunctionVersion, Marker, MaxItems }) {
    const isQualified = FunctionVersion === 'ALL'
    const page = pageOf(tokens, {
      items: listed(view, scope, isQualified),
      idOf: ({ function: { arn }, published }) => `${arn}:${String(published?.version ?? 0).padStart(10, '0')}`,
      purpose: `lambda.functions ${isQualified} ${scope.region} ${scope.accountId}`,
      ...(Marker !== undefined && { Marker }),
      ...(MaxItems !== undefined && { MaxItems }),
    })
    if (isRejection(page)) return page
    return { Functions: page.items.map((item) => shownVersion(item, { isQualified, inList: true })), ...page.rest }
  },
})

function* listed(view: LambdaView, scope: Scope, withVersions: boolean): Iterable<FoundVersion> {
  for (const found of functionsIn(view, scope)) {
    if (withVersions) yield* allVersions(view, found)
    else yield { function: found, version: LATEST, settings: found.settings }
  }
}
