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
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Published;
import nl.izamonitor.lake.SuppressionTable;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The import laws of the house. */
@AnalyzeClasses(packages = "nl.izamonitor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String OURS = "nl.izamonitor..";

  /** Rooms without Spark: the same rows give the same figures wherever they run. */
  private static final List<String> PURE =
      List.of("model", "statistics", "method", "cube", "disclosure", "comparison", "attack");

  private static final List<String> ROOMS =
      List.of(
          "conf",
          "region",
          "lake",
          "ingest",
          "tally",
          "release",
          "report",
          "opendata",
          "synthetic",
          "job");

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

  @ArchTest static final ArchRule REGION_IMPORTS_CONF = imports("region", "model", "conf");

  @ArchTest static final ArchRule LAKE_IMPORTS_CONF = imports("lake", "model", "conf");

  @ArchTest static final ArchRule STATISTICS_IMPORTS_MODEL = imports("statistics", "model");

  @ArchTest
  static final ArchRule METHOD_IMPORTS_STATISTICS =
      imports("method", "model", "conf", "statistics");

  @ArchTest static final ArchRule CUBE_IMPORTS_REGION = imports("cube", "model", "conf", "region");

  @ArchTest static final ArchRule DISCLOSURE_IMPORTS_CONF = imports("disclosure", "model", "conf");

  @ArchTest
  static final ArchRule COMPARISON_IMPORTS_METHOD =
      imports("comparison", "model", "conf", "statistics", "method");

  @ArchTest static final ArchRule ATTACK_IS_ALONE = imports("attack");

  @ArchTest
  static final ArchRule INGEST_IMPORTS_WHAT_IS_BELOW =
      imports("ingest", "model", "conf", "lake", "region");

  @ArchTest
  static final ArchRule TALLY_IMPORTS_WHAT_IS_BELOW =
      imports("tally", "model", "conf", "lake", "region", "method");

  @ArchTest
  static final ArchRule RELEASE_IMPORTS_WHAT_IT_COMPOSES =
      imports(
          "release",
          "model",
          "conf",
          "lake",
          "region",
          "method",
          "statistics",
          "cube",
          "disclosure",
          "comparison");

  @ArchTest
  static final ArchRule REPORT_IMPORTS_WHAT_IS_BELOW =
      imports("report", "model", "conf", "lake", "region", "method", "comparison");

  @ArchTest
  static final ArchRule OPENDATA_IMPORTS_WHAT_IS_BELOW =
      imports("opendata", "model", "conf", "lake", "region", "method").allowEmptyShould(true);

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
          .matching("nl.izamonitor.(ingest|tally|release|report|opendata|synthetic)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule THERE_ARE_NO_CYCLES =
      slices().matching("nl.izamonitor.(*)..").should().beFreeOfCycles();

  /** Inside a room the files form floors too. */
  @ArchTest
  static final ArchRule THERE_IS_NO_CIRCLE_OF_FILES =
      slices().assignedFrom(FileSlices.OF).should().beFreeOfCycles();

  /** A file, with all classes in it. */
  private enum FileSlices implements SliceAssignment {
    OF;

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      JavaClass file = type;
      while (file.getEnclosingClass().isPresent()) {
        file = file.getEnclosingClass().get();
      }
      return SliceIdentifier.of(file.getName());
    }

    @Override
    public String getDescription() {
      return "every file";
    }
  }

  @ArchTest
  static final ArchRule EVERY_CLASS_HAS_A_ROOM =
      classes().should().resideInAnyPackage(in(PURE)).orShould().resideInAnyPackage(in(ROOMS));

  @ArchTest
  static final ArchRule ONLY_LAKE_MAKES_A_ROW_OF_A_RECORD =
      noClasses()
          .that()
          .resideOutsideOfPackage(in("lake"))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(RowFactory.class);

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
          .resideInAnyPackage(in("report"), in("opendata"))
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Internal.class);

  @ArchTest
  static final ArchRule WHO_PUBLISHES_DOES_NOT_READ_WHY_ROWS_ARE_HIDDEN =
      noClasses()
          .that()
          .resideInAnyPackage(in("report"), in("opendata"))
          .or()
          .areAssignableTo(Published.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(SuppressionTable.class);

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
          .resideInAnyPackage(in(PURE))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "io.delta..", "scala..");
}
