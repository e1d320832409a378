package nl.izamonitor.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What every frozen table begins with: the meting and its revision. */
final class FrozenKey {

  static final StructType COLUMNS =
      new ColumnsOf()
          .required("meting", DataTypes.StringType, "de meting, bijvoorbeeld 1-meting")
          .required("revision", DataTypes.StringType, "de revisie: 1, 2, ...")
          .build();

  private FrozenKey() {}
}
