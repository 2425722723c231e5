import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEvent;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;

/** Subscribes to a shard with the asynchronous SDK for Java until the service ends the subscription; prints the records, one a line. */
public class JavaSubscribe {
  public static void main(String[] args) throws Exception {
    KinesisAsyncClient client =
        KinesisAsyncClient.builder()
            .endpointOverride(URI.create(args[0]))
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();
    List<String> texts = new CopyOnWriteArrayList<>();
    SubscribeToShardResponseHandler handler =
        SubscribeToShardResponseHandler.builder()
            .subscriber(
                event -> {
                  if (event instanceof SubscribeToShardEvent pushed) {
                    pushed.records().forEach(record -> texts.add(record.data().asUtf8String()));
                  }
                })
            .build();
    client
        .subscribeToShard(
            request ->
                request
                    .consumerARN(args[1])
                    .shardId("shardId-000000000000")
                    .startingPosition(position -> position.type(ShardIteratorType.TRIM_HORIZON)),
            handler)
        .get(1, TimeUnit.MINUTES);
    texts.forEach(System.out::println);
    System.exit(0);
  }
}
