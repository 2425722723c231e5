package dev.leat.clients;

import com.google.common.util.concurrent.ListenableFuture;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.kinesis.producer.KinesisProducer;
import software.amazon.kinesis.producer.KinesisProducerConfiguration;
import software.amazon.kinesis.producer.UserRecordResult;

/** Writes records with the Kinesis Producer Library: host, port, stream, count, pause after each in ms.
 * Prints one line per record: its
 * shard and sequence number; several share one when they were packed together. */
public class Produce {
  public static void main(String[] args) throws Exception {
    String host = args[0];
    long port = Long.parseLong(args[1]);
    KinesisProducerConfiguration settings =
        new KinesisProducerConfiguration()
            .setCredentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .setRegion("us-east-1")
            .setKinesisEndpoint(host)
            .setKinesisPort(port)
            .setStsEndpoint(host)
            .setStsPort(port)
            .setCloudwatchEndpoint(host)
            .setCloudwatchPort(port)
            .setMetricsLevel("none")
            .setVerifyCertificate(false)
            .setRecordMaxBufferedTime(500)
            .setLogLevel("info");
    KinesisProducer producer = new KinesisProducer(settings);
    List<ListenableFuture<UserRecordResult>> results = new ArrayList<>();
    // It packs nothing before it knows the shards, which it asks for at the first record.
    producer.addUserRecord(args[2], "first", ByteBuffer.wrap("first".getBytes(StandardCharsets.UTF_8))).get();
    Thread.sleep(1000);
    for (int i = 0; i < Integer.parseInt(args[3]); i++) {
      ByteBuffer data = ByteBuffer.wrap(("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8));
      String hashKey = i % 10 == 0 ? "7" : null;
      results.add(producer.addUserRecord(args[2], "user-" + i % 7, hashKey, data));
      Thread.sleep(Long.parseLong(args[4]));
    }
    producer.flushSync();
    for (ListenableFuture<UserRecordResult> result : results) {
      UserRecordResult stored = result.get();
      System.out.println("stored " + stored.isSuccessful() + " " + stored.getShardId() + " " + stored.getSequenceNumber());
    }
    producer.destroy();
    System.exit(0);
  }
}
