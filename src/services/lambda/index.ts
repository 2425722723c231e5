import { unsupportedBut } from '../../model/unsupported.ts'
import type { ServiceDefinition } from '../define.ts'
import { service } from './model.gen.ts'
import type { LambdaEntities } from './operation.ts'
import { AddPermission } from './operations/AddPermission.ts'
import { CreateAlias } from './operations/CreateAlias.ts'
import { CreateEventSourceMapping } from './operations/CreateEventSourceMapping.ts'
import { CreateFunction } from './operations/CreateFunction.ts'
import { CreateFunctionUrlConfig } from './operations/CreateFunctionUrlConfig.ts'
import { DeleteAlias } from './operations/DeleteAlias.ts'
import { DeleteEventSourceMapping } from './operations/DeleteEventSourceMapping.ts'
import { DeleteFunction } from './operations/DeleteFunction.ts'
import { DeleteFunctionConcurrency } from './operations/DeleteFunctionConcurrency.ts'
import { DeleteFunctionEventInvokeConfig } from './operations/DeleteFunctionEventInvokeConfig.ts'
import { DeleteFunctionUrlConfig } from './operations/DeleteFunctionUrlConfig.ts'
import { DeleteProvisionedConcurrencyConfig } from './operations/DeleteProvisionedConcurrencyConfig.ts'
import { GetAccountSettings } from './operations/GetAccountSettings.ts'
import { GetAlias } from './operations/GetAlias.ts'
import { GetEventSourceMapping } from './operations/GetEventSourceMapping.ts'
import { GetFunction } from './operations/GetFunction.ts'
import { GetFunctionConcurrency } from './operations/GetFunctionConcurrency.ts'
import { GetFunctionConfiguration } from './operations/GetFunctionConfiguration.ts'
import { GetFunctionEventInvokeConfig } from './operations/GetFunctionEventInvokeConfig.ts'
import { GetFunctionRecursionConfig } from './operations/GetFunctionRecursionConfig.ts'
import { GetFunctionUrlConfig } from './operations/GetFunctionUrlConfig.ts'
import { GetPolicy } from './operations/GetPolicy.ts'
import { GetProvisionedConcurrencyConfig } from './operations/GetProvisionedConcurrencyConfig.ts'
import { GetRuntimeManagementConfig } from './operations/GetRuntimeManagementConfig.ts'
import { Invoke } from './operations/Invoke.ts'
import { InvokeAsync } from './operations/InvokeAsync.ts'
import { ListAliases } from './operations/ListAliases.ts'
import { ListEventSourceMappings } from './operations/ListEventSourceMappings.ts'
import { ListFunctionEventInvokeConfigs } from './operations/ListFunctionEventInvokeConfigs.ts'
import { ListFunctions } from './operations/ListFunctions.ts'
import { ListFunctionUrlConfigs } from './operations/ListFunctionUrlConfigs.ts'
import { ListProvisionedConcurrencyConfigs } from './operations/ListProvisionedConcurrencyConfigs.ts'
import { ListTags } from './operations/ListTags.ts'
import { ListVersionsByFunction } from './operations/ListVersionsByFunction.ts'
import { PublishVersion } from './operations/PublishVersion.ts'
import { PutFunctionConcurrency } from './operations/PutFunctionConcurrency.ts'
import { PutFunctionEventInvokeConfig } from './operations/PutFunctionEventInvokeConfig.ts'
import { PutFunctionRecursionConfig } from './operations/PutFunctionRecursionConfig.ts'
import { PutProvisionedConcurrencyConfig } from './operations/PutProvisionedConcurrencyConfig.ts'
import { PutRuntimeManagementConfig } from './operations/PutRuntimeManagementConfig.ts'
import { RemovePermission } from './operations/RemovePermission.ts'
import { TagResource } from './operations/TagResource.ts'
import { UntagResource } from './operations/UntagResource.ts'
import { UpdateAlias } from './operations/UpdateAlias.ts'
import { UpdateEventSourceMapping } from './operations/UpdateEventSourceMapping.ts'
import { UpdateFunctionCode } from './operations/UpdateFunctionCode.ts'
import { UpdateFunctionConfiguration } from './operations/UpdateFunctionConfiguration.ts'
import { UpdateFunctionEventInvokeConfig } from './operations/UpdateFunctionEventInvokeConfig.ts'
import { UpdateFunctionUrlConfig } from './operations/UpdateFunctionUrlConfig.ts'
import { permissions } from './permissions.ts'

const SERVED: ServiceDefinition<LambdaEntities>['operations'] = [
  CreateFunctionUrlConfig,
  DeleteFunctionUrlConfig,
  GetFunctionUrlConfig,
  ListFunctionUrlConfigs,
  UpdateFunctionUrlConfig,
  AddPermission,
  CreateAlias,
  UpdateEventSourceMapping,
  ListEventSourceMappings,
  GetEventSourceMapping,
  DeleteEventSourceMapping,
  CreateEventSourceMapping,
  CreateFunction,
  DeleteAlias,
  DeleteFunction,
  DeleteFunctionConcurrency,
  DeleteFunctionEventInvokeConfig,
  DeleteProvisionedConcurrencyConfig,
  GetAccountSettings,
  GetAlias,
  GetFunction,
  GetFunctionConcurrency,
  GetFunctionConfiguration,
  GetFunctionEventInvokeConfig,
  GetFunctionRecursionConfig,
  GetPolicy,
  GetProvisionedConcurrencyConfig,
  GetRuntimeManagementConfig,
  Invoke,
  InvokeAsync,
  ListAliases,
  ListFunctionEventInvokeConfigs,
  ListFunctions,
  ListProvisionedConcurrencyConfigs,
  ListTags,
  ListVersionsByFunction,
  PublishVersion,
  PutFunctionConcurrency,
  PutFunctionEventInvokeConfig,
  PutFunctionRecursionConfig,
  PutProvisionedConcurrencyConfig,
  PutRuntimeManagementConfig,
  RemovePermission,
  TagResource,
  UntagResource,
  UpdateAlias,
  UpdateFunctionCode,
  UpdateFunctionConfiguration,
  UpdateFunctionEventInvokeConfig,
]

const NO_LAYERS = "Leat has no layers: put what they hold into the function's zip."
const NO_SIGNING = 'Leat does not check signatures of code.'

/** Of those that a person may well look for. */
const REASONS: Readonly<Record<string, string>> = {
  InvokeWithResponseStream: 'Leat gives the whole response of a function at once: use Invoke.',
  AddLayerVersionPermission: NO_LAYERS,
  DeleteLayerVersion: NO_LAYERS,
  GetLayerVersion: NO_LAYERS,
  GetLayerVersionByArn: NO_LAYERS,
  GetLayerVersionPolicy: NO_LAYERS,
  ListLayers: NO_LAYERS,
  ListLayerVersions: NO_LAYERS,
  PublishLayerVersion: NO_LAYERS,
  RemoveLayerVersionPermission: NO_LAYERS,
  CreateCodeSigningConfig: NO_SIGNING,
  DeleteCodeSigningConfig: NO_SIGNING,
  DeleteFunctionCodeSigningConfig: NO_SIGNING,
  GetCodeSigningConfig: NO_SIGNING,
  GetFunctionCodeSigningConfig: NO_SIGNING,
  ListCodeSigningConfigs: NO_SIGNING,
  ListFunctionsByCodeSigningConfig: NO_SIGNING,
  PutFunctionCodeSigningConfig: NO_SIGNING,
  UpdateCodeSigningConfig: NO_SIGNING,
}

/** AWS Lambda: functions, their versions and aliases, invocations, and the mappings that read streams for them. */
export const lambda: ServiceDefinition<LambdaEntities> = {
  model: service,
  operations: SERVED,
  permissions,
  unsupported: { ...unsupportedBut(service, SERVED, 'Leat does not serve this operation of Lambda.'), ...REASONS },
}
