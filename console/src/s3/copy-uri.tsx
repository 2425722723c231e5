import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'

/** The address by which DuckDB, Spark, Athena and the AWS CLI know an object or a folder. */
export function CopyUri({ bucket, entry = '' }: { readonly bucket: string; readonly entry?: string | undefined }) {
  return (
    <CopyToClipboard
      copyButtonText="Copy S3 URI"
      textToCopy={`s3://${bucket}/${entry}`}
      copySuccessText={`Copied s3://${bucket}/${entry}`}
      copyErrorText="The browser did not allow it"
    />
  )
}
