package nl.izamonitor.ingest;

import java.io.IOException;

/** Why what is packed in a file is not read; the message is the end of a sentence. */
final class PackedFault extends IOException {

  private static final long serialVersionUID = 1L;

  PackedFault(String fault) {
    super(fault);
  }

  PackedFault(String fault, IOException cause) {
    super(fault, cause);
  }
}
