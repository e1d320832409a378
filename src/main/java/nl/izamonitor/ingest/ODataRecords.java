package nl.izamonitor.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** The records of one page, in the order of the keys of the first. */
final class ODataRecords implements Records {

  private static final String LIST = "value";
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private final JsonParser json;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private String[] fields = new String[0];
  private long number;
  private long line;
  private boolean isBegun;
  private boolean hasList;
  private String nextPage;

  ODataRecords(InputStream page) throws IOException {
    json = JSON.createParser(page);
  }

  @Override
  public boolean next() throws IOException {
    try {
      return record();
    } catch (JacksonException e) {
      throw new FileFault(
          "is no JSON at line %d, or does not end: deliver the whole answer of the OData service."
              .formatted(Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr())),
          e);
    }
  }

  private boolean record() throws IOException {
    if (!isBegun) {
      isBegun = true;
      if (json.nextToken() == null) {
        return false;
      }
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw noList();
      }
      if (!isInList()) {
        return false;
      }
    }
    JsonToken token = json.currentToken() == null ? null : json.nextToken();
    if (token == JsonToken.END_ARRAY) {
      isInList();
      return false;
    }
    if (token != JsonToken.START_OBJECT) {
      if (token == null) {
        return false;
      }
      throw new FileFault(
          "has something in its list 'value' that is no record, after record %,d: deliver the whole answer of the OData service."
              .formatted(number));
    }
    line = json.currentTokenLocation().getLineNr();
    number++;
    read();
    return true;
  }

  /** Goes to the records, or to the end behind them; whether there are any to come. */
  private boolean isInList() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (key.equals(LIST) && value == JsonToken.START_ARRAY) {
        hasList = true;
        return true;
      }
      if (key.equals("odata.nextLink") || key.equals("@odata.nextLink")) {
        nextPage = json.getText();
      }
      json.skipChildren();
    }
    if (!hasList) {
      throw noList();
    }
    if (json.nextToken() != null) {
      throw new FileFault("goes on behind its end: deliver each page as a file of its own.");
    }
    return false;
  }

  private static FileFault noList() {
    return new FileFault(
        "has no list 'value' of records: deliver the whole answer of the OData service.");
  }

  private void read() throws IOException {
    Arrays.fill(fields, null);
    int found = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (isAnnotation(key)) {
        json.skipChildren();
        continue;
      }
      if (value.isStructStart()) {
        throw new FileFault(
            "has several values in one, in record %,d: deliver records of single values."
                .formatted(number));
      }
      if (number == 1) {
        places.put(key, places.size());
        fields = Arrays.copyOf(fields, places.size());
      }
      Integer place = places.get(key);
      if (place == null) {
        throw otherKeys();
      }
      fields[place] = value == JsonToken.VALUE_NULL ? null : json.getText();
      found++;
    }
    if (found != places.size()) {
      throw otherKeys();
    }
  }

  /** What the service says of a record, such as its type and address. */
  private static boolean isAnnotation(String key) {
    return key.startsWith("odata.") || key.contains("@odata.");
  }

  private FileFault otherKeys() {
    return new FileFault(
        "has other keys in record %,d than in the first: deliver records that all have the same."
            .formatted(number));
  }

  List<String> header() {
    return List.copyOf(places.keySet());
  }

  /** Where the next page is, once all was read; null when this is the last. */
  String nextPage() {
    return nextPage;
  }

  /** The fields of the record, without blanks around them. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (String field : fields) {
      texts.add(field == null ? "" : field.strip());
    }
    return texts;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public boolean isMalformed() {
    return false;
  }

  @Override
  public UTF8String field(int column) {
    String field = fields[column];
    return field == null || field.isEmpty() ? null : UTF8String.fromString(field);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
