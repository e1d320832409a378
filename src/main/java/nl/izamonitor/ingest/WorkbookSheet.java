package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.izamonitor.conf.FileFormat;

/**
 * A sheet of a workbook.
 *
 * @param id by which the workbook says where it is
 * @param path in the zip that a workbook is
 */
record WorkbookSheet(String name, String id, String path, boolean isHidden) {

  private static final String BOOK = "xl/workbook.xml";
  private static final String PATHS = "xl/_rels/workbook.xml.rels";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  /** Reads XML without anything that is declared in it or lies elsewhere. */
  static XMLStreamReader xml(InputStream bytes) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(bytes);
  }

  /** The row with the names of the columns. */
  static int headerRow(FileFormat files) {
    return files.headerRow() == null ? 1 : files.headerRow();
  }

  /**
   * The sheet that a contract means.
   *
   * @param contract the file of the contract, for the sentence when there is none
   */
  static WorkbookSheet choose(
      ZipEntries zip, UnpackedSize unpacked, FileFormat files, String contract)
      throws IOException, XMLStreamException {
    List<WorkbookSheet> all = all(zip, unpacked);
    String wanted = files.sheet();
    String names = all.stream().map(WorkbookSheet::shown).collect(Collectors.joining(", "));
    if (wanted == null && all.size() > 1) {
      throw new FileFault(
          "has %d sheets (%s): name the one that is read with 'sheet' in the contract %s."
              .formatted(all.size(), names, contract));
    }
    int place = wanted == null ? 0 : place(all, wanted);
    if (place < 0 || place >= all.size()) {
      throw new FileFault(
          "has no sheet '%s', which the contract %s names: it has %s."
              .formatted(wanted, contract, names));
    }
    WorkbookSheet sheet = all.get(place);
    if (sheet.isHidden()) {
      throw new FileFault(
          "has its sheet '%s' hidden: show it if it is meant, or name another with 'sheet' in the contract %s."
              .formatted(Bsn.masked(sheet.name()), contract));
    }
    return sheet;
  }

  /** The place from 0 of the sheet with this name or number; -1 when there is none. */
  private static int place(List<WorkbookSheet> all, String wanted) {
    int named = all.stream().map(WorkbookSheet::name).toList().indexOf(wanted);
    return named < 0 && wanted.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(wanted) - 1 : named;
  }

  private String shown() {
    return "'%s'%s".formatted(Bsn.masked(name), isHidden ? " (hidden)" : "");
  }

  private static List<WorkbookSheet> all(ZipEntries zip, UnpackedSize unpacked)
      throws IOException, XMLStreamException {
    Map<String, String> paths = new HashMap<>();
    try (InputStream bytes = zip.open(PATHS, unpacked)) {
      XMLStreamReader xml = xml(bytes);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          String target = xml.getAttributeValue(null, "Target");
          paths.put(
              xml.getAttributeValue(null, "Id"),
              target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    List<WorkbookSheet> sheets = new ArrayList<>();
    try (InputStream bytes = zip.open(BOOK, unpacked)) {
      XMLStreamReader xml = xml(bytes);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("sheet")) {
          String id = xml.getAttributeValue(RELATIONS, "id");
          id = id == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : id;
          String state = xml.getAttributeValue(null, "state");
          boolean isHidden = state != null && !state.equals("visible");
          sheets.add(
              new WorkbookSheet(xml.getAttributeValue(null, "name"), id, paths.get(id), isHidden));
        }
      }
    }
    return sheets;
  }
}
