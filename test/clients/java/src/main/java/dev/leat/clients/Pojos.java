package dev.leat.clients;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Between JSON and the SDK's request and response classes, through the fields they declare about themselves. */
final class Pojos {
  private Pojos() {}

  /** Sets the members that {@code input} names on a builder, and builds. */
  static Object fill(SdkPojo builder, JsonNode input) {
    Map<String, SdkField<?>> fields = builder.sdkFieldNameToField();
    input
        .asObject()
        .forEach(
            (name, node) -> {
              SdkField<?> field = fields.get(name);
              if (field == null) {
                throw new Driver.Refused("no member " + name + " in " + builder.getClass().getName());
              }
              field.set(builder, valueOf(field, node));
            });
    return ((SdkBuilder<?, ?>) builder).build();
  }

  private static Object valueOf(SdkField<?> field, JsonNode node) {
    MarshallingType<?> type = field.marshallingType();
    try {
      if (node.isNull()) {
        return null;
      }
      if (type == MarshallingType.STRING) {
        return node.asString();
      }
      if (type == MarshallingType.BOOLEAN) {
        return node.asBoolean();
      }
      if (type == MarshallingType.INTEGER) {
        return Integer.valueOf(node.asNumber());
      }
      if (type == MarshallingType.LONG) {
        return Long.valueOf(node.asNumber());
      }
      if (type == MarshallingType.DOUBLE) {
        return Double.valueOf(node.asNumber());
      }
      if (type == MarshallingType.SDK_BYTES) {
        return bytesOf(node);
      }
      if (type == MarshallingType.INSTANT) {
        return Instant.ofEpochMilli(Long.parseLong(node.asObject().get("$timeMs").asNumber()));
      }
      if (type == MarshallingType.LIST) {
        SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
        return node.asArray().stream().map(item -> valueOf(member, item)).toList();
      }
      if (type == MarshallingType.MAP) {
        SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
        Map<String, Object> map = new LinkedHashMap<>();
        node.asObject().forEach((name, item) -> map.put(name, valueOf(member, item)));
        return map;
      }
      if (type == MarshallingType.SDK_POJO) {
        return fill(field.constructor().get(), node);
      }
    } catch (UnsupportedOperationException | NumberFormatException | NullPointerException error) {
      throw new Driver.Refused(field.memberName() + " is a " + type.getTargetClass().getSimpleName() + ", not " + node);
    }
    throw new IllegalStateException("Unknown type of member " + field.memberName());
  }

  /** A blob, or text as a person would pass with {@code SdkBytes.fromUtf8String}. */
  private static SdkBytes bytesOf(JsonNode node) {
    byte[] bytes =
        node.isString()
            ? node.asString().getBytes(StandardCharsets.UTF_8)
            : Base64.getDecoder().decode(node.asObject().get("$blob").asString());
    return SdkBytes.fromByteArray(bytes);
  }

  /** The members that the answer carried, by their names in AWS's model. */
  static Map<String, Object> toMap(SdkPojo pojo) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (value == null || value instanceof SdkAutoConstructList<?> || value instanceof SdkAutoConstructMap<?, ?>) {
        continue;
      }
      map.put(field.memberName(), plain(value));
    }
    return map;
  }

  private static Object plain(Object value) {
    if (value instanceof SdkPojo pojo) {
      return toMap(pojo);
    }
    if (value instanceof SdkBytes bytes) {
      return Map.of("$blob", Base64.getEncoder().encodeToString(bytes.asByteArray()));
    }
    if (value instanceof Instant instant) {
      return Map.of("$timeMs", instant.toEpochMilli());
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>(list.size());
      list.forEach(item -> plain.add(plain(item)));
      return plain;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((name, item) -> plain.put(String.valueOf(name), plain(item)));
      return plain;
    }
    return value;
  }

  static String toJson(Object value) {
    try (JsonWriter writer = JsonWriter.create()) {
      write(writer, value);
      return new String(writer.getBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(JsonWriter writer, Object value) {
    if (value == null) {
      writer.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      writer.writeStartObject();
      map.forEach(
          (name, item) -> {
            writer.writeFieldName(String.valueOf(name));
            write(writer, item);
          });
      writer.writeEndObject();
    } else if (value instanceof List<?> list) {
      writer.writeStartArray();
      list.forEach(item -> write(writer, item));
      writer.writeEndArray();
    } else if (value instanceof Boolean bool) {
      writer.writeValue(bool);
    } else if (value instanceof Long number) {
      writer.writeValue(number);
    } else if (value instanceof Integer number) {
      writer.writeValue(number);
    } else if (value instanceof Double number) {
      writer.writeValue(number);
    } else {
      writer.writeValue(String.valueOf(value));
    }
  }
}
