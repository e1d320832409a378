package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.FileFormatBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ODataJsonTest {

  private static final FileFormat WRITTEN = FileFormatBuilder.of("odata json").build();

  private static final String THREE =
      """
      {"odata.metadata":"http://opendata.cbs.nl/$metadata#Cbs.OData.WebAPI.TypedDataSet",
       "value":[
        {"x":"GM0003  ","Perioden":"2024JJ00","Aantal_1":11,"Deel_2":0.10},
        {"x":"een \\"value\\": [{","Perioden":"é\\u00e9","Aantal_1":null,"Deel_2":1E-3}
       ]}
      """;

  @TempDir Path folder;

  private DeliveredFile file(String json) throws IOException {
    return DeliveredFile.of(
        WRITTEN, folder.resolve("a.json"), json.getBytes(StandardCharsets.UTF_8));
  }

  private void refused(String json, String what) throws IOException {
    assertThat(file(json).faults()).containsExactly("The file a.json " + what);
  }

  @Test
  void recordsOfVersionThreeAreRead() throws IOException {
    assertThat(file(THREE).rows())
        .containsExactly(
            Arrays.asList("GM0003  ", "2024JJ00", "11", "0.10"),
            Arrays.asList("een \"value\": [{", "éé", null, "1E-3"));
    assertThat(file(THREE).inspect(new java.util.ArrayList<>()).header())
        .containsExactly("x", "Perioden", "Aantal_1", "Deel_2");
  }

  @Test
  void recordsOfVersionFourAreRead() throws IOException {
    assertThat(
            file("""
                \uFEFF{"@odata.context":"x","@odata.count":2,"more":{"value":[{"a":1},{}]},"value":
                [{"@odata.id":"1","x":1,"y@odata.type":"#Int64","y":true},{"y":"","x":"2"}],
                "@odata.nextLink":"https://odata4.cbs.nl/x?$skip=2","rest":[{},[{"value":[{}]}]]}
                """)
                .rows())
        .containsExactly(Arrays.asList("1", "true"), Arrays.asList("2", null));
  }

  @Test
  void aRecordThatIsNotAsTheFirstIsNamed() throws IOException {
    refused(
        "{\"value\": [{\"x\": 1, \"y\": 2}, {\"x\": 1}]}",
        "has other keys in record 2 than in the first: deliver records that all have the same.");
    refused(
        "{\"value\": [{\"x\": 1}, {\"x\": 1}, {\"x\": 1, \"y\": 2}]}",
        "has other keys in record 3 than in the first: deliver records that all have the same.");
    refused(
        "{\"value\": [{\"x\": {\"y\": 1}}]}",
        "has several values in one, in record 1: deliver records of single values.");
    refused(
        "{\"value\": [{\"x\": 1}, 2]}",
        "has something in its list 'value' that is no record, after record 1: deliver the whole answer of the OData service.");
  }

  @Test
  void whatIsNoAnswerIsRefused() throws IOException {
    String none = "has no list 'value' of records: deliver the whole answer of the OData service.";
    refused("{\"odata.error\": {\"code\": \"\"}}", none);
    refused("[{\"x\": 1}]", none);
    refused("{\"value\": {\"x\": 1}}", none);
    String broken =
        "is no JSON at line %d, or does not end: deliver the whole answer of the OData service.";
    refused("x;y\n1;2\n", broken.formatted(1));
    refused("{\"value\": [{\"x\": 1},\n{\"x\": 2}", broken.formatted(2));
    refused("{\"value\": [{\"x\": 1}]", broken.formatted(1));
    refused("{\"value\": [{\"x\": 1, \"x\": 2}]}", broken.formatted(1));
    refused(
        "{\"value\": [{\"x\": 1}]}\n{\"value\": [{\"x\": 1}]}",
        "goes on behind its end: deliver each page as a file of its own.");
    refused("", "is empty: deliver it again.");
    refused("{\"value\": []}", "is empty: deliver it again.");
  }

  private static Delivery.File page(long rows, String next) {
    return new Delivery.File("/a", "a", "", rows, List.of("x"), List.of(), List.of(), next, false);
  }

  @Test
  void aPageThatIsMissingIsSeen() {
    String address = "http://opendata.cbs.nl/ODataFeed/odata/1/TypedDataSet?$format=json&%24skip=";
    Delivery.File one = page(10, address + 10);
    Delivery.File two = page(10, "https://odata4.cbs.nl/CBS/1/Observations?$skip=20");
    Delivery.File last = page(3, null);
    ODataJson format = new ODataJson();
    assertThat(format.faults(List.of(two, last, one))).isEmpty();
    assertThat(format.faults(List.of(last))).isEmpty();
    assertThat(format.faults(List.of(last, last, one))).isEmpty();
    assertThat(format.faults(List.of(one, two)))
        .containsExactly(
            "has no last page: each of its 2 file(s) says that another follows. Deliver that too.");
    assertThat(format.faults(List.of(two, last)))
        .containsExactly(
            "misses pages, or has one twice: the last page begins behind record 20, and the pages before it have 10. Deliver all of them, of one moment.");
  }
}
