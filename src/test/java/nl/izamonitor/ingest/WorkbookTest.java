package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.FileFormatBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String HEADER = "<row r='1'>" + text("A1", "x") + text("B1", "y") + "</row>";

  @TempDir Path folder;

  private static String text(String cell, String value) {
    return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(cell, value);
  }

  private static String number(String cell, Object value) {
    return "<c r='%s'><v>%s</v></c>".formatted(cell, value);
  }

  /** A workbook with sheets: their names, followed by ! when they are hidden, and rows in turn. */
  private static byte[] workbook(String... namesAndRows) throws IOException {
    List<String> parts = new ArrayList<>();
    StringBuilder sheets = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int i = 0; i < namesAndRows.length; i += 2) {
      int number = i / 2 + 1;
      boolean isHidden = namesAndRows[i].endsWith("!");
      sheets.append(
          "<sheet name='%s' sheetId='%d' r:id='rId%d'%s/>"
              .formatted(
                  namesAndRows[i].replace("!", ""),
                  number,
                  number,
                  isHidden ? " state='hidden'" : ""));
      relations.append(
          "<Relationship Id='rId%d' Type='%s/worksheet' Target='worksheets/sheet%d.xml'/>"
              .formatted(number, RELATIONS, number));
      String[] rows = namesAndRows[i + 1].split("~", -1);
      parts.add("xl/worksheets/sheet%d.xml".formatted(number));
      parts.add(
          "<worksheet xmlns='%s'><sheetData>%s</sheetData>%s</worksheet>"
              .formatted(MAIN, rows[0], rows.length > 1 ? rows[1] : ""));
    }
    parts.addAll(
        List.of(
            "[Content_Types].xml",
            """
            <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>
            <Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>
            <Override PartName='/xl/sharedStrings.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/>
            <Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/>
            </Types>""",
            "xl/workbook.xml",
            "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>"
                .formatted(MAIN, RELATIONS, sheets),
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s</Relationships>"
                .formatted(relations),
            "xl/sharedStrings.xml",
            "<sst xmlns='%s'><si><t>gedeeld</t></si><si><r><t>in </t></r><r><t>delen</t></r></si><si><t></t></si></sst>"
                .formatted(MAIN),
            "xl/styles.xml",
            """
            <styleSheet xmlns='%s'><numFmts count='1'><numFmt numFmtId='164' formatCode='dd\\-mm\\-yyyy;@'/></numFmts>
            <cellXfs count='4'><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='2'/></cellXfs></styleSheet>"""
                .formatted(MAIN)));
    return PackedTextTest.zip(parts.toArray(String[]::new));
  }

  private static FileFormat written(String sheet, Integer headerRow) {
    return FileFormatBuilder.of("xlsx").sheet(sheet, headerRow).build();
  }

  private DeliveredFile file(FileFormat written, byte[] bytes) throws IOException {
    return DeliveredFile.of(written, folder.resolve("a.xlsx"), bytes);
  }

  private void refused(FileFormat written, byte[] bytes, String what) throws IOException {
    assertThat(file(written, bytes).faults()).containsExactly("The file a.xlsx " + what);
  }

  private void refused(String rows, String what) throws IOException {
    refused(written(null, null), workbook("blad", rows), what);
  }

  @Test
  void cellsAreWrittenAsPeopleDo() throws IOException {
    String rows =
        HEADER
            + "<row r='2'>"
            + text("A2", "é &lt;b&gt;")
            + number("B2", "5")
            + "</row>"
            + "<row r='3'>"
            + number("A3", "1.1000000000000001")
            + number("B3", "1E-3")
            + "</row>"
            + "<row r='4'><c r='A4' t='s'><v>0</v></c><c r='B4' t='b'><v>1</v></c></row>"
            + "<row r='5'><c r='A5' t='s'><v>1</v></c><c r='B5' s='1'><v>45351</v></c></row>"
            + "<row r='6'><c r='A6' s='2'><v>45351.5</v></c><c r='B6' s='3'><v>2.50</v></c></row>"
            + "<row r='7' hidden='1'><c r='A7' s='1'/>"
            + number("B7", "12345678901234567890")
            + "</row>"
            + "<row r='8'><c r='A8' t='str'><v>tekst</v></c></row>"
            + "<row r='9'><c r='A9' t='s'><v>2</v></c></row>"
            + "<row r='10'><c r='A10' s='1'/></row><row r='12'/>";
    DeliveredFile file = file(written(null, null), workbook("blad", rows));
    assertThat(file.rows())
        .containsExactly(
            Arrays.asList("é <b>", "5"),
            Arrays.asList("1.1", "0.001"),
            Arrays.asList("gedeeld", "true"),
            Arrays.asList("in delen", "2024-02-29"),
            Arrays.asList("2024-02-29 12:00:00", "2.5"),
            Arrays.asList(null, "12345678901234567890"),
            Arrays.asList("tekst", null),
            Arrays.asList(null, null));
    assertThat(file.inspect(new ArrayList<>()).remarks())
        .containsExactly("has 1 hidden row(s) in the sheet 'blad', which are read as others are.");
  }

  @Test
  void theSheetAndTheRowOfTheHeaderAreThoseOfTheContract() throws IOException {
    String below =
        "<row r='1'>"
            + text("A1", "Titel")
            + "</row><row r='3'>"
            + text("B3", "x")
            + text("C3", "y")
            + "</row><row r='4'>"
            + number("C4", 1)
            + "</row>~<mergeCells><mergeCell ref='A1:C1'/></mergeCells>";
    byte[] book = workbook("toelichting", HEADER, "cijfers 2024", below, "oud!", HEADER);
    for (String sheet : List.of("2", "cijfers 2024")) {
      assertThat(file(written(sheet, 3), book).rows()).containsExactly(Arrays.asList(null, "1"));
    }
    refused(
        written(null, 3),
        book,
        "has 3 sheets ('toelichting', 'cijfers 2024', 'oud' (hidden)): name the one that is read with 'sheet' in the contract sources/melding.yml.");
    for (String sheet : List.of("4", "cijfers")) {
      refused(
          written(sheet, 3),
          book,
          "has no sheet '%s', which the contract sources/melding.yml names: it has 'toelichting', 'cijfers 2024', 'oud' (hidden)."
              .formatted(sheet));
    }
    refused(
        written("oud", null),
        book,
        "has its sheet 'oud' hidden: show it if it is meant, or name another with 'sheet' in the contract sources/melding.yml.");
    refused(
        written("2", 2),
        book,
        "has no names of columns in row 2 in the sheet 'cijfers 2024': name the row with 'header_row' in the contract.");
  }

  @Test
  void whatNoTableCanHaveIsNamedWithItsCell() throws IOException {
    refused(
        HEADER + "<row r='2'>" + number("A2", 1) + "<c r='B2'><f>A2*2</f><v>2</v></c></row>",
        "has a formula in cell B2 in the sheet 'blad': copy the cells and paste them as values.");
    for (String value : List.of("veel", "1e999", "1.2.3")) {
      refused(
          HEADER + "<row r='2'><c r='A2'><v>%s</v></c></row>".formatted(value),
          "has a cell A2 that is no number, though it says so in the sheet 'blad': open the workbook, correct the cell and save it again.");
    }
    refused(
        HEADER + "<row r='2'><c r='A2' t='e'><v>#N/A</v></c></row>",
        "has the error #N/A in cell A2 in the sheet 'blad': give the cell a value, or leave it empty.");
    refused(
        HEADER
            + "<row r='2'>"
            + number("A2", 1)
            + "</row>~<mergeCells><mergeCell ref='A1:B1'/></mergeCells>",
        "has merged cells A1:B1 in the sheet 'blad': split them, and give each its own value.");
    refused(
        "<row r='1'>" + text("A1", "x") + text("AB1", "y") + "</row>",
        "has no name in cell B1, between other names in the sheet 'blad': name every column, and deliver a second table as a sheet of its own.");
    refused(
        HEADER + "<row r='2'>" + number("A2", 1) + number("AA2", 1) + "</row>",
        "has a value in cell AA2, where no column is named in the sheet 'blad': name its column, remove it, or deliver a second table as a sheet of its own.");
    refused(
        HEADER
            + "<row r='2'>"
            + number("A2", 1)
            + "</row><row r='4'>"
            + text("A4", "Bron")
            + "</row>",
        "has row 3 empty and more below it in the sheet 'blad': end the table with its last row, and deliver what is below it elsewhere.");
    refused(HEADER, "has a header and no rows: deliver the rows, or remove the delivery.");
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    FileFormat plain = written(null, null);
    String other =
        "is no workbook of the format xlsx: it is of another program or an older one, or locked with a password. Save it as xlsx, without a password.";
    refused(plain, "x;y\n1;2\n".getBytes(StandardCharsets.UTF_8), other);
    refused(plain, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11}, other);
    refused(plain, new byte[0], "is empty: deliver it again.");
    refused(
        plain,
        PackedTextTest.zip("a.csv", "x;y\n1;2\n"),
        "is no workbook of the format xlsx, or is damaged: open it, save it as xlsx and deliver it again.");
    byte[] whole = workbook("blad", HEADER + "<row r='2'>" + number("A2", 1) + "</row>");
    refused(
        plain,
        Arrays.copyOf(whole, whole.length - 30),
        "cannot be unpacked to its end: it is damaged or was not written to the end, deliver it again.");
    String damaged = "is damaged as a workbook: open it, save it as xlsx and deliver it again.";
    refused(plain, workbook("blad", HEADER + "<row r='2'><c r='A2'>"), damaged);
    refused(plain, workbook("blad", HEADER + "<row r='2'>&bom;</row>"), damaged);
    refused(plain, workbook("blad", HEADER + "<row r='twee'/>"), damaged);
  }

  @Test
  void littleThatBecomesVeryMuchIsRefused() throws IOException {
    String row = "<row>" + " ".repeat(1 << 20) + "</row>";
    refused(
        HEADER + row.repeat((int) (UnpackedSize.FREE >> 20)),
        "unpacks to more than 200 times its size, or to more than 200 GiB: deliver it as it is, not packed, if that is right.");
  }

  @Test
  void formatsThatShowADateAreKnown() {
    for (String format :
        List.of("d/m/yyyy", "[$-413]d mmm yyyy;@", "hh:mm", "[h]:mm", "jjjj-mm-dd")) {
      assertThat(CellText.isDate(170, format)).as(format).isTrue();
    }
    for (String format :
        List.of(
            "General",
            "0.00",
            "#,##0\\ \"dagen\"",
            "[Red]0",
            "_-* #,##0.00_-",
            "0.00E+00",
            "@",
            "[$€-413] 0")) {
      assertThat(CellText.isDate(170, format)).as(format).isFalse();
    }
    assertThat(CellText.isDate(14, null)).isTrue();
    assertThat(CellText.isDate(2, null)).isFalse();
  }

  @Test
  void daysAreCountedAsTheWorkbookDoes() {
    CellText usual = new CellText(false);
    assertThat(usual.date(new BigDecimal("1"))).isEqualTo("1900-01-01");
    assertThat(usual.date(new BigDecimal("59"))).isEqualTo("1900-02-28");
    assertThat(usual.date(new BigDecimal("60"))).isEqualTo("60");
    assertThat(usual.date(new BigDecimal("61"))).isEqualTo("1900-03-01");
    assertThat(usual.date(new BigDecimal("0.75"))).isEqualTo("18:00:00");
    assertThat(usual.date(new BigDecimal("-1"))).isEqualTo("-1");
    assertThat(new CellText(true).date(new BigDecimal("0"))).isEqualTo("1904-01-01");
  }

  @Test
  void numbersLoseNothing() {
    assertThat(CellText.number("0.10000000000000001")).isEqualTo("0.1");
    assertThat(CellText.number("0.30000000000000004")).isEqualTo("0.30000000000000004");
    assertThat(CellText.number("-1.5E+3")).isEqualTo("-1500");
    assertThat(CellText.number("-0.0")).isEqualTo("0");
  }
}
