package nl.izamonitor.ingest;

import java.io.IOException;
import org.apache.spark.unsafe.types.UTF8String;

/** The records of every text of a file. */
final class TextRecords implements Records {

  /** Opens the records of a text. */
  interface Opening {
    Records of(FileTexts.Text text) throws IOException;
  }

  private final FileTexts texts;
  private final Opening opening;
  private Records now;

  TextRecords(FileTexts texts, Opening opening) {
    this.texts = texts;
    this.opening = opening;
  }

  @Override
  public boolean next() throws IOException {
    while (now == null || !now.next()) {
      FileTexts.Text text = texts.next();
      if (text == null) {
        return false;
      }
      now = opening.of(text);
    }
    return true;
  }

  @Override
  public long line() {
    return now.line();
  }

  @Override
  public boolean isMalformed() {
    return now.isMalformed();
  }

  @Override
  public boolean isOverfull() {
    return now.isOverfull();
  }

  @Override
  public UTF8String field(int column) {
    return now.field(column);
  }

  @Override
  public void close() throws IOException {
    texts.close();
  }
}
