package nl.izamonitor.ingest;

import java.io.IOException;
import nl.izamonitor.conf.FileFormat;

/** What opens the records of files; it is made anew, by its name, on every machine that reads. */
interface RecordOpening {

  /**
   * Opens the records of a part of a file, on whatever machine reads it.
   *
   * @param columns how many the header has
   * @throws IOException when it cannot be read as it was when it was inspected
   */
  Records open(FileFormat files, int columns, LandingFile file, FileParts.Part part)
      throws IOException;
}
