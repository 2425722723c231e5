package dev.leat.s3;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Puts, uploads in parts, reads, lists and deletes with the synchronous client, which signs each chunk of a body over http. Arguments: endpoint,
 * access key, secret. Says a line for each step that went well; an exception ends it.
 */
public final class Walk {
  private static final String BUCKET = "java-lake";

  public static void main(String[] arguments) {
    var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create(arguments[1], arguments[2]));
    try (S3Client s3 = S3Client.builder()
        .endpointOverride(URI.create(arguments[0]))
        .region(Region.US_EAST_1)
        .credentialsProvider(credentials)
        .forcePathStyle(true)
        .build()) {
      s3.createBucket(request -> request.bucket(BUCKET));
      puts(s3);
      parts(s3);
      lists(s3);
      errors(s3);
    }
  }

  private static void puts(S3Client s3) {
    byte[] content = bytes(300_000, 1);
    for (ChecksumAlgorithm algorithm : List.of(ChecksumAlgorithm.CRC32, ChecksumAlgorithm.SHA256, ChecksumAlgorithm.SHA1)) {
      String key = "put/date=2026-01-01/with " + algorithm;
      s3.putObject(request -> request.bucket(BUCKET).key(key).checksumAlgorithm(algorithm), RequestBody.fromBytes(content));
      byte[] back = s3.getObjectAsBytes(request -> request.bucket(BUCKET).key(key).checksumMode(ChecksumMode.ENABLED)).asByteArray();
      check(Arrays.equals(content, back), key);
    }
    var head = s3.headObject(request -> request.bucket(BUCKET).key("put/date=2026-01-01/with CRC32"));
    check(head.contentLength() == content.length && head.contentEncoding() == null, "the framing is not part of the object");
  }

  private static void parts(S3Client s3) {
    byte[] first = bytes(5 * 1024 * 1024, 2);
    byte[] last = bytes(1000, 3);
    String id = s3.createMultipartUpload(request -> request.bucket(BUCKET).key("parts").checksumAlgorithm(ChecksumAlgorithm.CRC32)).uploadId();
    var one = s3.uploadPart(request -> request.bucket(BUCKET).key("parts").uploadId(id).partNumber(1).checksumAlgorithm(ChecksumAlgorithm.CRC32), RequestBody.fromBytes(first));
    var two = s3.uploadPart(request -> request.bucket(BUCKET).key("parts").uploadId(id).partNumber(2).checksumAlgorithm(ChecksumAlgorithm.CRC32), RequestBody.fromBytes(last));
    var completed = List.of(
        CompletedPart.builder().partNumber(1).eTag(one.eTag()).checksumCRC32(one.checksumCRC32()).build(),
        CompletedPart.builder().partNumber(2).eTag(two.eTag()).checksumCRC32(two.checksumCRC32()).build());
    var made = s3.completeMultipartUpload(request -> request.bucket(BUCKET).key("parts").uploadId(id).multipartUpload(upload -> upload.parts(completed)));
    check(made.eTag().endsWith("-2\""), "the ETag tells the parts");
    byte[] tail = s3.getObjectAsBytes(request -> request.bucket(BUCKET).key("parts").range("bytes=5242880-")).asByteArray();
    check(Arrays.equals(last, tail), "parts");
  }

  private static void lists(S3Client s3) {
    for (int i = 0; i < 25; i++) {
      String key = "many/" + i;
      s3.putObject(request -> request.bucket(BUCKET).key(key), RequestBody.empty());
    }
    long listed = s3.listObjectsV2Paginator(request -> request.bucket(BUCKET).prefix("many/").maxKeys(10)).contents().stream().count();
    check(listed == 25, "pages");
  }

  private static void errors(S3Client s3) {
    try {
      s3.getObjectAsBytes(request -> request.bucket(BUCKET).key("none"));
      throw new IllegalStateException("an object that is not there was read");
    } catch (NoSuchKeyException expected) {
      check(expected.awsErrorDetails().errorMessage().equals("The specified key does not exist."), "NoSuchKey");
    }
    try {
      s3.putObject(request -> request.bucket(BUCKET).key("parts").ifNoneMatch("*"), RequestBody.empty());
      throw new IllegalStateException("a condition did not hold and was passed over");
    } catch (S3Exception expected) {
      check(expected.statusCode() == 412, "PreconditionFailed");
    }
  }

  private static byte[] bytes(int count, long seed) {
    byte[] bytes = new byte[count];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static void check(boolean holds, String what) {
    if (!holds) throw new IllegalStateException(what);
    System.out.println("ok " + what);
  }
}
