import type { Rejection } from '../../../kernel/outcome.ts'
import type {
  CompleteRequest,
  GetRequest,
  ListRequest,
  NewObject,
  NoteOf,
  ObjectFacts,
  ObjectStore,
  PartRequest,
  PutRequest,
  UploadAbout,
  UploadsRequest,
} from './object-store.ts'

type Refusal = Rejection<string>

/**
 * A store that is opened when somebody first asks for something: most servers are never asked for an object. `isThere`: whether there is one that could
 * hold anything, opened or not.
 */
export function lateObjects(open: () => Promise<ObjectStore>, isThere = async () => true): ObjectStore {
  return {
    createBucket: async (bucket) => (await open()).createBucket(bucket),
    removeBucket: async (bucket) => (await open()).removeBucket(bucket),
    buckets: async () => (await open()).buckets(),
    put: async <R extends Refusal>(request: PutRequest<R>) => (await open()).put<R>(request),
    head: async (bucket, key) => (await open()).head(bucket, key),
    headParts: async (bucket, key) => (await open()).headParts(bucket, key),
    get: async <R extends Refusal>(request: GetRequest<R>) => (await open()).get<R>(request),
    update: async <R extends Refusal>(bucket: string, key: string, decide: (existing: ObjectFacts) => NewObject | R) =>
      (await open()).update<R>(bucket, key, decide),
    remove: async <R extends Refusal>(
      bucket: string,
      key: string,
      decide?: (existing: ObjectFacts | undefined) => R | undefined,
      note?: NoteOf,
    ) => (await open()).remove<R>(bucket, key, decide, note),
    list: async (request: ListRequest) => (await open()).list(request),
    createUpload: async (bucket: string, key: string, about: UploadAbout) => (await open()).createUpload(bucket, key, about),
    upload: async (bucket, key, id) => (await open()).upload(bucket, key, id),
    putPart: async <R extends Refusal>(request: PartRequest<R>) => (await open()).putPart<R>(request),
    parts: async (bucket, key, id, afterNumber, limit) => (await open()).parts(bucket, key, id, afterNumber, limit),
    complete: async <R extends Refusal>(request: CompleteRequest<R>) => (await open()).complete<R>(request),
    abort: async (bucket, key, id) => (await open()).abort(bucket, key, id),
    uploads: async (request: UploadsRequest) => (await open()).uploads(request),
    notes: async (limit, after) => ((await isThere()) ? (await open()).notes(limit, after) : []),
    editNotes: async (ids, edit) => (await open()).editNotes(ids, edit),
    removeEverything: async () => ((await isThere()) ? (await open()).removeEverything() : undefined),
  }
}
