package nl.izamonitor.ingest;

import java.io.IOException;

/** Why a file is not read; the message is the end of a sentence. */
final class FileFault extends IOException {

  private static final long serialVersionUID = 1L;

  FileFault(String fault) {
    super(fault);
  }

  FileFault(String fault, IOException cause) {
    super(fault, cause);
  }
}
