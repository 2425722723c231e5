import type { Rejection } from '../kernel/outcome.ts'
import type { AwsJsonService, OperationModel, RestJsonService, RestXmlService, ServiceModel } from './api.ts'
import type { Call, Scope } from './caller.ts'
import type { Permission } from './permission.ts'

/** A served operation, as the gateway and the internal door see it: no types of any service leak through. */
export interface BoundOperation {
  readonly model: OperationModel<unknown, unknown, string>
  /** ARNs the call touches. */
  resources(input: unknown, scope: Scope): readonly string[]
  /** What a caller must be allowed to do; absent: what the operation is called, on each of its resources. */
  readonly permissions?: (input: unknown, call: Call) => readonly Permission[]
  /** Runs the operation on an input that was already converted and validated. A throw is a bug and becomes InternalFailure. */
  invoke(call: Call, input: unknown): Promise<Reply>
}

export type Reply =
  | { readonly output: unknown }
  /** Each event is `{ [eventName]: payload }`; the gateway frames them. Aborting the consumer's side calls `return()`. */
  | { readonly events: AsyncIterable<Readonly<Record<string, unknown>>> }
  | Rejection<string>

/** A service at the front door. */
export interface Endpoint<Service extends ServiceModel = ServiceModel> {
  readonly service: Service
  /** Every operation the model declares is here or in `unsupported`; the composition root refuses to start otherwise. */
  readonly operations: ReadonlyMap<string, BoundOperation>
  /** Operations we know and do not serve yet: name → one plain sentence for the client. */
  readonly unsupported: ReadonlyMap<string, string>
}

export function speaksAwsJson(endpoint: Endpoint): endpoint is Endpoint<AwsJsonService> {
  return endpoint.service.protocol === 'aws-json'
}

export function speaksRestXml(endpoint: Endpoint): endpoint is Endpoint<RestXmlService> {
  return endpoint.service.protocol === 'rest-xml'
}

export function speaksRestJson(endpoint: Endpoint): endpoint is Endpoint<RestJsonService> {
  return endpoint.service.protocol === 'rest-json'
}

/** A service that is read from the disk when somebody asks for it, so that a server which nobody asks starts without it. */
export interface LateEndpoint {
  /** As the `ServiceModel` has them. */
  readonly name: string
  readonly signingName: string
  /** Absent: it is found otherwise. */
  readonly targetPrefix?: string
  /** The form's `Version`, of services that speak query. */
  readonly queryVersion?: string
  /** Puts it among the endpoints; once, however often it is called. If that fails, the next call tries it again. */
  load(): Promise<void>
}
