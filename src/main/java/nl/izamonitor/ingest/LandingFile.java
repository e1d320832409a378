package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import nl.izamonitor.conf.Source;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file in the landing folder.
 *
 * @param label its path in the folder, as sentences name it
 */
public record LandingFile(FileSystem files, Path path, String label) {

  public InputStream open() throws IOException {
    return files.open(path);
  }

  /** The last byte; the file may not be empty. */
  int lastByte() throws IOException {
    try (FSDataInputStream bytes = files.open(path)) {
      bytes.seek(files.getFileStatus(path).getLen() - 1);
      return bytes.read();
    }
  }

  /** Inspects the file; whole sentences on what is wrong with it are added to {@code faults}. */
  Delivery.File inspect(Source source, List<String> faults) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    Inspection inspection;
    try (InputStream bytes = new DigestInputStream(open(), digest)) {
      inspection = FormatReaders.of(source).inspect(source, this, bytes);
      // The checksum is of all bytes, however far the reader looked.
      bytes.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      inspection =
          Inspection.refused(
              "cannot be read (%s): check the file and its rights.".formatted(e.getMessage()));
    }
    inspection
        .faults(source)
        .forEach(fault -> faults.add("The file %s %s".formatted(label, fault)));
    return new Delivery.File(
        path.toString(),
        path.getName(),
        Hex.encodeHexString(digest.digest()),
        inspection.rows(),
        inspection.header());
  }
}
