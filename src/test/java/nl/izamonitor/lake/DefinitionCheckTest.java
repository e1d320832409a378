package nl.izamonitor.lake;

import static nl.izamonitor.model.ObservationBuilder.observation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.izamonitor.SmallMeting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.model.IndicatorKey;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Release;
import nl.izamonitor.release.ReleaseDefinitions;
import org.junit.jupiter.api.Test;

/** Values that were made with other definitions are refused before anything is written of them. */
class DefinitionCheckTest {

  private static final ReleaseDefinitions DEFINITIONS = SmallMeting.definitions();

  private final DefinitionCheck check =
      new DefinitionCheck(DEFINITIONS.conf(), DEFINITIONS.meting(), Release.CONCEPT);

  private void look(String... codes) {
    for (String code : codes) {
      assertThat(check.definition(observation().of(code).build()).code()).isEqualTo(code);
    }
  }

  @Test
  void valuesOfTheIndicatorsOfTheMetingAreRight() {
    look(SmallMeting.SHARE, SmallMeting.COUNT, SmallMeting.STATEMENT, SmallMeting.SHARE);
    check.finish();
  }

  @Test
  void anIndicatorWithoutADefinitionIsRefused() {
    Observation unknown = observation().of("gissen").build();
    assertThatThrownBy(() -> check.definition(unknown))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "The meting holds values of gissen, which conf/indicators does not define: publish the meting again");
  }

  @Test
  void anotherVersionOfADefinitionIsRefused() {
    Observation later = observation().of(new IndicatorKey(SmallMeting.SHARE, 7)).build();
    assertThatThrownBy(() -> check.definition(later))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "The values of niet_ingeschreven were made with version 7 of its definition and conf has version 1: publish the meting again");
  }

  @Test
  void otherIndicatorsThanTheMetingNamesAreRefused() {
    look(SmallMeting.SHARE, "spoedpost_contacten");
    assertThatThrownBy(check::finish)
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "The definition of meting proefmeting and its values differ in the indicators [niet_ingeschreven_beeld, spoedpost_contacten, spoedpost_urgentie]: publish the meting again");
  }

  @Test
  void aReleaseWithoutValuesIsRefused() {
    assertThatThrownBy(check::finish)
        .isInstanceOf(UserError.class)
        .hasMessage(
            "There are no values of meting proefmeting, revision concept: run publish first.");
  }
}
