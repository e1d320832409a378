package nl.izamonitor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.ortools.linearsolver.MPSolver;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import nl.izamonitor.lake.AuditTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Published;
import org.apache.spark.sql.SparkSession;

/** The import laws of the house. */
@AnalyzeClasses(packages = "nl.izamonitor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String OURS = "nl.izamonitor..";

  private static final List<String> ROOMS =
      List.of("ingest", "tally", "meting", "report", "synthetic");

  private static String in(String room) {
    return "nl.izamonitor." + room + "..";
  }

  private static String[] in(List<String> rooms) {
    return rooms.stream().map(ArchitectureTest::in).toArray(String[]::new);
  }

  /** A room imports these other rooms of ours, and no others. */
  private static ArchRule imports(String room, String... others) {
    DescribedPredicate<JavaClass> allowed =
        resideInAnyPackage(in(List.of(others))).or(resideInAPackage(in(room)));
    DescribedPredicate<JavaClass> other =
        resideInAPackage(OURS).and(DescribedPredicate.not(allowed));
    return noClasses()
        .that()
        .resideInAPackage(in(room))
        .should()
        .dependOnClassesThat(other.as("are of another room than %s", List.of(others)));
  }

  @ArchTest static final ArchRule MODEL_IMPORTS_NONE_OF_OURS = imports("model");

  @ArchTest static final ArchRule CONF_IMPORTS_MODEL = imports("conf", "model");

  @ArchTest static final ArchRule LAKE_IMPORTS_CONF = imports("lake", "model", "conf");

  @ArchTest static final ArchRule REGION_IMPORTS_CONF = imports("region", "model", "conf");

  @ArchTest static final ArchRule STATISTICS_IMPORTS_MODEL = imports("statistics", "model");

  @ArchTest
  static final ArchRule COMPARISON_IMPORTS_DEFINITIONS_AND_STATISTICS =
      imports("comparison", "model", "conf", "statistics");

  @ArchTest static final ArchRule DISCLOSURE_IMPORTS_MODEL = imports("disclosure", "model");

  @ArchTest static final ArchRule ATTACK_IS_ALONE = imports("attack");

  @ArchTest
  static final ArchRule INGEST_IMPORTS_WHAT_IS_BELOW =
      imports("ingest", "model", "conf", "lake", "region");

  @ArchTest
  static final ArchRule TALLY_IMPORTS_WHAT_IS_BELOW =
      imports("tally", "model", "conf", "lake", "region");

  @ArchTest
  static final ArchRule METING_IMPORTS_WHAT_IS_BELOW =
      imports(
          "meting", "model", "conf", "lake", "region", "statistics", "disclosure", "comparison");

  @ArchTest
  static final ArchRule REPORT_IMPORTS_WHAT_IS_BELOW =
      imports("report", "model", "conf", "lake", "region", "comparison");

  @ArchTest
  static final ArchRule SYNTHETIC_IMPORTS_WHAT_IS_BELOW =
      imports("synthetic", "model", "conf", "lake", "region");

  @ArchTest
  static final ArchRule NOTHING_IMPORTS_JOB =
      noClasses()
          .that()
          .resideOutsideOfPackage(in("job"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(in("job"));

  @ArchTest
  static final ArchRule ROOMS_DO_NOT_IMPORT_EACH_OTHER =
      slices()
          .matching("nl.izamonitor.(ingest|tally|meting|report|synthetic)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule THERE_ARE_NO_CYCLES =
      slices().matching("nl.izamonitor.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule EVERY_CLASS_HAS_A_ROOM =
      classes()
          .should()
          .resideInAnyPackage(
              in(
                  List.of(
                      "job",
                      "model",
                      "conf",
                      "lake",
                      "region",
                      "statistics",
                      "comparison",
                      "disclosure",
                      "attack")))
          .orShould()
          .resideInAnyPackage(in(ROOMS));

  @ArchTest
  static final ArchRule ONLY_LAKE_KNOWS_DELTA =
      noClasses()
          .that()
          .resideOutsideOfPackage(in("lake"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.delta..", "org.apache.spark.sql.delta..");

  @ArchTest
  static final ArchRule ONLY_CONF_READS_YAML =
      noClasses()
          .that()
          .resideOutsideOfPackages(in("conf"), in("attack"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.snakeyaml..");

  @ArchTest
  static final ArchRule ONLY_JOB_READS_ARGUMENTS =
      noClasses()
          .that()
          .resideOutsideOfPackage(in("job"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule ONLY_JOB_BUILDS_A_SESSION =
      noClasses()
          .that()
          .resideOutsideOfPackage(in("job"))
          .should()
          .callMethod(SparkSession.class, "builder")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(SparkSession.Builder.class);

  @ArchTest
  static final ArchRule ONLY_JOB_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .resideOutsideOfPackage(in("job"))
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule REPORT_READS_WHAT_IS_PUBLISHED =
      noClasses()
          .that()
          .resideInAPackage(in("report"))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Internal.class);

  @ArchTest
  static final ArchRule WHO_PUBLISHES_DOES_NOT_READ_WHY_ROWS_ARE_HIDDEN =
      noClasses()
          .that()
          .resideInAPackage(in("report"))
          .or()
          .areAssignableTo(Published.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(AuditTable.class);

  @ArchTest
  static final ArchRule NO_VERDICT_DEPENDS_ON_THE_CLOCK =
      noClasses()
          .that()
          .resideInAnyPackage(in("disclosure"), in("attack"))
          .should()
          .callMethod(MPSolver.class, "setTimeLimit", long.class)
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule PURE_ROOMS_KNOW_NO_SPARK =
      noClasses()
          .that()
          .resideInAnyPackage(
              in("model"), in("statistics"), in("comparison"), in("disclosure"), in("attack"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "io.delta..", "scala..");
}
