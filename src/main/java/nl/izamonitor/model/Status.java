package nl.izamonitor.model;

import java.util.Arrays;

/** What may stand in a cell: a value, or in words why there is none. */
public enum Status {
  WAARDE("waarde", "waarde", "het cijfer, met waar mogelijk het 95%-interval eronder."),
  BESCHERMD(
      "beschermd",
      "beschermd",
      "te klein of van te weinig instellingen om te tonen, of nodig om een ander getal niet uit te laten rekenen."),
  ONBETROUWBAAR(
      "onbetrouwbaar",
      "onbetrouwbaar",
      "er zijn gegevens, maar te weinig of te onzeker voor een bruikbaar cijfer."),
  ONTBREEKT(
      "ontbreekt",
      "ontbreekt",
      "er zijn geen of onvoldoende gegevens. Dit is iets anders dan nul."),
  NIET_VAN_TOEPASSING(
      "niet_van_toepassing",
      "niet van toepassing",
      "hier kan dit cijfer niet bestaan, bijvoorbeeld omdat er geen noemer is.");

  private final String code;
  private final String word;
  private final String meaning;

  Status(String code, String word, String meaning) {
    this.code = code;
    this.word = word;
    this.meaning = meaning;
  }

  public static Status of(String code) {
    return Arrays.stream(values())
        .filter(status -> status.code.equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The status '%s' is unknown.".formatted(code)));
  }

  /** As it stands in tables and open data; also the class in the style sheet. */
  public String code() {
    return code;
  }

  /** As people read it. */
  public String word() {
    return word;
  }

  /** What it tells the reader. */
  public String meaning() {
    return meaning;
  }
}
