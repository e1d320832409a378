package nl.izamonitor.ingest;

import java.io.Closeable;
import java.io.IOException;
import org.apache.spark.unsafe.types.UTF8String;

/** The records of a part of a file, one after another. */
interface Records extends Closeable {

  /** Goes to the next record; whether there is one. */
  boolean next() throws IOException;

  /** The line with which the record begins, from 1; 0 where a format has no lines. */
  long line();

  /** Whether the record cannot be divided into the columns. */
  boolean isMalformed();

  /** Whether the record may be more than one. */
  default boolean isOverfull() {
    return false;
  }

  /** The text of a field of the record, good until the next; null where it is empty. */
  UTF8String field(int column);
}
