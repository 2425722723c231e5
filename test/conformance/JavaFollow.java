import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StartingPosition;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEvent;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;

/**
 * Follows a shard with the asynchronous SDK for Java, subscription after subscription, until so many records came. Prints a line for each of:
 * subscribed, record TEXT, ended.
 */
public class JavaFollow {
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[2]);
    KinesisAsyncClient client =
        KinesisAsyncClient.builder()
            .endpointOverride(URI.create(args[0]))
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();
    AtomicInteger seen = new AtomicInteger();
    AtomicReference<StartingPosition> position =
        new AtomicReference<>(StartingPosition.builder().type(ShardIteratorType.TRIM_HORIZON).build());
    CompletableFuture<Void> enough = new CompletableFuture<>();
    while (seen.get() < count) {
      SubscribeToShardResponseHandler handler =
          SubscribeToShardResponseHandler.builder()
              .onResponse(response -> System.out.println("subscribed"))
              .subscriber(
                  event -> {
                    if (!(event instanceof SubscribeToShardEvent pushed)) return;
                    position.set(
                        StartingPosition.builder()
                            .type(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                            .sequenceNumber(pushed.continuationSequenceNumber())
                            .build());
                    pushed
                        .records()
                        .forEach(
                            record -> {
                              System.out.println("record " + record.data().asUtf8String());
                              if (seen.incrementAndGet() >= count) enough.complete(null);
                            });
                  })
              .build();
      CompletableFuture<Void> subscription =
          client.subscribeToShard(
              request ->
                  request.consumerARN(args[1]).shardId("shardId-000000000000").startingPosition(position.get()),
              handler);
      CompletableFuture.anyOf(subscription, enough).get();
      if (!enough.isDone()) System.out.println("ended");
    }
    System.exit(0);
  }
}
