package nl.izamonitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeometryTest {

  private static final Indeling INDELING =
      Regions.of(ConfFiles.read(Path.of("conf"))).indeling(LocalDate.of(2025, 1, 1));

  @TempDir Path temp;

  /** GeoJSON of one square, in degrees. */
  static String square(String code) {
    return feature(code, "[[[4.12345678,52],[5,52],[5,53],[4.12345678,52]]]");
  }

  private static String feature(String code, String coordinates) {
    return """
        {"type": "FeatureCollection", "features": [{"type": "Feature",
         "properties": {"naam": "X", "gm_code": "%s"},
         "geometry": {"type": "Polygon", "coordinates": %s}}]}
        """
        .formatted(code, coordinates);
  }

  @Test
  void degrees_are_rounded_to_some_ten_metres_and_an_area_belongs_to_a_region_of_every_level()
      throws IOException {
    JsonNode data = script(square("GM0363"));

    assertThat(data.path("planar").asBoolean()).isFalse();
    assertThat(data.path("features").path(0).path("geometry").path("coordinates").toString())
        .isEqualTo("[[[4.1235,52.0],[5.0,52.0],[5.0,53.0],[4.1235,52.0]]]");
    assertThat(data.path("members").path("zorgkantoorregio").path("GM0363").asText())
        .isEqualTo("ZK02");
    assertThat(data.path("own").toString()).isEqualTo("[\"gemeente\"]");
  }

  @Test
  void metres_are_known_by_their_size() throws IOException {
    JsonNode data = script(feature("ZK31", "[[[200000.4,310000],[201000,310000],[201000,0]]]"));

    assertThat(data.path("planar").asBoolean()).isTrue();
    assertThat(data.path("features").path(0).path("geometry").toString()).contains("200000.0");
    assertThat(data.path("members").toString())
        .isEqualTo("{\"zorgkantoorregio\":{\"ZK31\":\"ZK31\"}}");
  }

  @Test
  void a_gemeente_that_went_up_in_another_one_is_drawn_as_part_of_it() throws IOException {
    // Appingedam is part of Eemsdelta since 2021.
    JsonNode data = script(square("GM0003"));

    assertThat(data.path("members").path("gemeente").path("GM0003").asText()).isEqualTo("GM1979");
  }

  @Test
  void shared_borders_of_topojson_are_put_together_in_their_direction() throws IOException {
    JsonNode data =
        script(
            """
            {"type": "Topology", "transform": {"scale": [0.5, 0.5], "translate": [4, 52]},
             "arcs": [[[0, 0], [2, 0], [0, 2]], [[0, 0], [0, 2], [2, 0]]],
             "objects": {"gm": {"type": "GeometryCollection", "geometries": [
               {"type": "Polygon", "id": "GM0363", "arcs": [[0, -2]]}]}}}
            """);

    assertThat(data.path("features").path(0).path("geometry").path("coordinates").toString())
        .isEqualTo("[[[4.0,52.0],[5.0,52.0],[5.0,53.0],[4.0,53.0],[4.0,52.0]]]");
  }

  @Test
  void a_file_that_cannot_be_used_is_refused_in_a_sentence() throws IOException {
    assertThatThrownBy(() -> Geometry.read(temp + "/weg.json", new Configuration()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("weg.json cannot be read: check the path");
    assertThatThrownBy(() -> script("{niets"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not JSON: give GeoJSON or TopoJSON");
    assertThatThrownBy(() -> script(square("Amsterdam")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has no areas with a code such as GM0363");
    assertThatThrownBy(() -> script(square("GM9999")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has no area of a region as they are on 2025-01-01");
  }

  private JsonNode script(String text) throws IOException {
    Path file = temp.resolve("grenzen.json");
    Files.writeString(file, text);
    String script = Geometry.read(file.toString(), new Configuration()).script(INDELING);
    assertThat(script).startsWith("window.izaGeometry = {").endsWith("};\n");
    return new ObjectMapper().readTree(script.substring(script.indexOf('{')));
  }
}
