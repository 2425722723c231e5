/**
 * What callers need where it is not an operation's own name on the function
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html).
 */
import type { Scope } from '../../model/caller.ts'
import { type Permission, passRole, permissionsOn, tagKeys } from '../../model/permission.ts'
import type { PermissionTable } from '../permission-table.ts'
import { functionArn, functionResources, parseFunctionName, SERVICE_PRINCIPAL } from './arn.ts'
import type * as model from './model.gen.ts'
import type { LambdaEntities } from './operation.ts'
import type { FunctionName } from './queries.ts'

/** All kinds of invocation are one. */
const INVOKE = 'lambda:InvokeFunction'

export const permissions: PermissionTable<LambdaEntities> = {
  CreateFunction: (input: model.CreateFunctionRequest, scope) => {
    const resources = createdResources(input, scope)
    const tags = tagKeys(input.Tags)
    return [
      ...permissionsOn('lambda:CreateFunction', resources, tags),
      ...(input.Tags === undefined ? [] : permissionsOn('lambda:TagResource', resources, tags)),
      ...passRole(input.Role, SERVICE_PRINCIPAL),
    ]
  },
  UpdateFunctionConfiguration: (input: model.UpdateFunctionConfigurationRequest, scope) => [
    ...permissionsOn('lambda:UpdateFunctionConfiguration', functionResources(input, scope)),
    ...passRole(input.Role, SERVICE_PRINCIPAL),
  ],
  TagResource: (input: model.TagResourceRequest) => permissionsOn('lambda:TagResource', [input.Resource], tagKeys(input.Tags)),
  Invoke: invoking,
  InvokeAsync: invoking,
}

function invoking(input: FunctionName, scope: Scope): readonly Permission[] {
  return permissionsOn(INVOKE, functionResources(input, scope))
}

/** Of a function that is to be made: always the caller's. */
export function createdResources({ FunctionName }: FunctionName, scope: Scope): readonly string[] {
  return [functionArn(parseFunctionName(FunctionName)?.name ?? FunctionName, scope)]
}
