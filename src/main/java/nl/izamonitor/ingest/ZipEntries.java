package nl.izamonitor.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.ChecksumInputStream;

/**
 * The files in a zip, found by its list at the end, so that one that was cut off is not read. They
 * are read as a stream and never written anywhere.
 */
final class ZipEntries implements Closeable {

  /** What makes a zip a workbook, of Excel or of another program. */
  private static final List<String> WORKBOOK = List.of("[Content_Types].xml", "mimetype");

  /** The folder where a Mac puts what only a Mac needs. */
  private static final String OF_A_MAC = "__MACOSX/";

  private final ZipFile zip;
  private final List<ZipArchiveEntry> entries;

  ZipEntries(LandingFile file) throws IOException {
    LandingChannel channel = new LandingChannel(file);
    try {
      zip = ZipFile.builder().setSeekableByteChannel(channel).get();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw UnpackedSize.damaged(e);
    }
    List<ZipArchiveEntry> all = new ArrayList<>(Collections.list(zip.getEntries()));
    all.removeIf(entry -> entry.isDirectory() || entry.getName().startsWith(OF_A_MAC));
    entries = List.copyOf(all);
  }

  boolean isWorkbook() {
    return entries.stream().anyMatch(entry -> WORKBOOK.contains(entry.getName()));
  }

  List<ZipArchiveEntry> entries() {
    return entries;
  }

  /** The bytes of an entry; they fail at the end when they are not what was packed. */
  InputStream open(ZipArchiveEntry entry, UnpackedSize size) throws IOException {
    String name = Bsn.masked(entry.getName());
    if (climbs(entry.getName())) {
      throw new FileFault(
          "has a file in it with the name %s, which leads out of its folder: pack it again, with names of files alone."
              .formatted(name));
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new FileFault(
          "has a file in it that is locked with a password, %s: pack it without one."
              .formatted(name));
    }
    if (!zip.canReadEntryData(entry)) {
      throw new FileFault(
          "has a file in it that is packed in an unusual way, %s: pack it as every program can unpack it (deflate)."
              .formatted(name));
    }
    try {
      return size.watch(
          ChecksumInputStream.builder()
              .setInputStream(zip.getInputStream(entry))
              .setChecksum(new CRC32())
              .setExpectedChecksumValue(entry.getCrc())
              .get());
    } catch (IOException | RuntimeException e) {
      throw UnpackedSize.damaged(e);
    }
  }

  /** The bytes of a part of a workbook. */
  InputStream open(String name, UnpackedSize size) throws IOException {
    for (ZipArchiveEntry entry : entries) {
      if (entry.getName().equals(name)) {
        return open(entry, size);
      }
    }
    throw new FileFault(
        "is no workbook of the format xlsx, or is damaged: open it, save it as xlsx and deliver it again.");
  }

  private static boolean climbs(String name) {
    String plain = name.replace('\\', '/');
    return plain.startsWith("/")
        || plain.matches("[A-Za-z]:.*")
        || List.of(plain.split("/", -1)).contains("..");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
