package dev.leat.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * The AWS SDK for Java v2 behind JSON lines, as test/clients/driver_protocol.py describes them.
 *
 * <p>Arguments: {@code sync} or {@code async}, then a JSON object of settings. CBOR is the SDK's default and is turned off from outside, with
 * its own {@code -Daws.cborEnabled=false}.
 */
public final class Driver {
  private static final int THREADS = 8;
  private static final AttributeMap TRUST_ALL =
      AttributeMap.builder().put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, true).build();

  private final Class<?> api;
  private final Object client;
  private final PrintStream out;

  private Driver(Class<?> api, Object client, PrintStream out) {
    this.api = api;
    this.client = client;
    this.out = out;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, JsonNode> settings = JsonNode.parser().parse(args[1]).asObject();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Driver driver =
        args[0].equals("async")
            ? new Driver(KinesisAsyncClient.class, asyncClient(settings), out)
            : new Driver(KinesisClient.class, syncClient(settings), out);
    driver.write(Map.of("ready", "AWS SDK for Java " + VersionInfo.SDK_VERSION));
    driver.serve();
  }

  private static KinesisClient syncClient(Map<String, JsonNode> settings) {
    var builder = configure(KinesisClient.builder(), settings);
    if (settings.get("trustAll").asBoolean()) {
      builder.httpClientBuilder(defaults -> Apache5HttpClient.builder().buildWithDefaults(TRUST_ALL.merge(defaults)));
    }
    return builder.build();
  }

  /** Trust is added to the service's own defaults, for among them is HTTP/2. */
  private static KinesisAsyncClient asyncClient(Map<String, JsonNode> settings) {
    var builder = configure(KinesisAsyncClient.builder(), settings);
    if (settings.get("trustAll").asBoolean()) {
      builder.httpClientBuilder(defaults -> NettyNioAsyncHttpClient.builder().buildWithDefaults(TRUST_ALL.merge(defaults)));
    }
    return builder.build();
  }

  private static <B extends AwsClientBuilder<B, C>, C> B configure(B builder, Map<String, JsonNode> settings) {
    return builder
        .endpointOverride(URI.create(settings.get("endpoint").asString()))
        .region(Region.of(settings.get("region").asString()))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    settings.get("accessKeyId").asString(), settings.get("secretAccessKey").asString())))
        .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()));
  }

  /** Ends the process rather than close the client: Netty waits two seconds for latecomers. */
  private void serve() throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Map<String, JsonNode> request = JsonNode.parser().parse(line).asObject();
      threads.submit(() -> answer(request));
    }
    threads.shutdown();
    threads.awaitTermination(1, TimeUnit.MINUTES);
    System.exit(0);
  }

  private void answer(Map<String, JsonNode> request) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", Long.valueOf(request.get("id").asNumber()));
    try {
      Object output = call(request.get("operation").asString(), request.get("input"));
      answer.put("output", output);
    } catch (AwsServiceException error) {
      answer.put("error", described(error));
    } catch (Refused error) {
      answer.put("refused", error.getMessage());
    } catch (SdkClientException error) {
      answer.put(isRefusal(error) ? "refused" : "fault", isRefusal(error) ? error.getMessage() : traceOf(error));
    } catch (Throwable error) {
      answer.put("fault", traceOf(error));
    }
    write(answer);
  }

  private Object call(String operation, JsonNode input) throws Throwable {
    Class<?> requestClass;
    try {
      requestClass = Class.forName("software.amazon.awssdk.services.kinesis.model." + operation + "Request");
    } catch (ClassNotFoundException error) {
      throw new Refused("the AWS SDK for Java has no operation " + operation);
    }
    Object builder = requestClass.getMethod("builder").invoke(null);
    Object request = Pojos.fill((SdkPojo) builder, input);
    String method = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
    try {
      Object response = api.getMethod(method, requestClass).invoke(client, request);
      if (response instanceof CompletableFuture<?> future) {
        response = future.join();
      }
      return Pojos.toMap((SdkPojo) response);
    } catch (InvocationTargetException | CompletionException error) {
      throw error.getCause();
    }
  }

  private static Map<String, Object> described(AwsServiceException error) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("code", error.awsErrorDetails() == null ? null : error.awsErrorDetails().errorCode());
    described.put("message", error.awsErrorDetails() == null ? null : error.awsErrorDetails().errorMessage());
    described.put("httpStatus", error.statusCode());
    return described;
  }

  /** What the SDK says before it sends anything has no cause; a failed connection or an unreadable answer has one or says "Unable to". */
  private static boolean isRefusal(SdkClientException error) {
    return error.getCause() == null && !error.getMessage().startsWith("Unable to");
  }

  private static String traceOf(Throwable error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private synchronized void write(Map<String, Object> message) {
    out.println(Pojos.toJson(message));
    out.flush();
  }

  /** The input cannot be said in this typed client. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }
}
