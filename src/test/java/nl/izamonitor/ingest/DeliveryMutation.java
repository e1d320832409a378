package nl.izamonitor.ingest;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.ArrayUtils;

/** One way to spoil a delivery of one file, as people, programs and lines do. */
enum DeliveryMutation {
  BIT {
    @Override
    byte[] file(byte[] file, Charset encoding, Random random) {
      byte[] spoiled = file.clone();
      spoiled[body(file, random)] ^= (byte) (1 << random.nextInt(8));
      return spoiled;
    }
  },
  BYTES_LOST {
    @Override
    byte[] file(byte[] file, Charset encoding, Random random) {
      int from = body(file, random);
      int to = Math.min(file.length, from + 1 + random.nextInt(random.nextBoolean() ? 2 : 40));
      return ArrayUtils.addAll(
          Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
    }
  },
  SIGN_REPLACED {
    @Override
    String text(String text, Random random) {
      int at = inBody(text, random);
      return text.substring(0, at) + sign(random) + text.substring(at + 1);
    }
  },
  SIGN_INSERTED {
    @Override
    String text(String text, Random random) {
      int at = inBody(text, random);
      return text.substring(0, at) + sign(random) + text.substring(at);
    }
  },
  QUOTE_INSERTED {
    @Override
    String text(String text, Random random) {
      int at = inBody(text, random);
      return text.substring(0, at) + "\"".repeat(1 + random.nextInt(3)) + text.substring(at);
    }
  },
  SIGN_REMOVED {
    @Override
    String text(String text, Random random) {
      String kind = List.of("\"", ";", ",", "\t", "\n", "\r", "G", ".").get(random.nextInt(8));
      int at = text.indexOf(kind, inBody(text, random));
      return at < 0
          ? text.substring(0, text.length() - 1)
          : text.substring(0, at) + text.substring(at + 1);
    }
  },
  NUMBER_WRITTEN_OTHERWISE {
    @Override
    List<String> rows(List<String> rows, Random random) {
      int at = random.nextInt(rows.size());
      String form = FORMS.get(random.nextInt(FORMS.size()));
      Matcher row = Pattern.compile("(?s)(.*?)([0-9]+)(\"?\r?\n)").matcher(rows.get(at));
      if (row.matches()) {
        rows.set(at, row.group(1) + form.replace("$", row.group(2)) + row.group(3));
      }
      return rows;
    }
  },
  ROWS_REPEATED {
    @Override
    List<String> rows(List<String> rows, Random random) {
      int from = random.nextInt(rows.size());
      int to = Math.min(rows.size(), from + 1 + random.nextInt(4));
      rows.addAll(random.nextInt(rows.size()), List.copyOf(rows.subList(from, to)));
      return rows;
    }
  },
  ROWS_IN_ANOTHER_ORDER {
    @Override
    List<String> rows(List<String> rows, Random random) {
      Collections.shuffle(rows, random);
      return rows;
    }
  },
  LINES_JOINED {
    @Override
    List<String> rows(List<String> rows, Random random) {
      int at = random.nextInt(rows.size() - 1);
      rows.set(
          at,
          rows.get(at).strip()
              + List.of("", ";", " ").get(random.nextInt(3))
              + rows.remove(at + 1));
      return rows;
    }
  },
  FIELDS_SWAPPED {
    @Override
    List<String> rows(List<String> rows, Random random) {
      int at = random.nextInt(rows.size());
      String separator = rows.get(at).replaceFirst("^\"?GM[0-9]+\"?(.).*(?s:.*)", "$1");
      List<String> fields = new ArrayList<>(List.of(rows.get(at).split(separator, -1)));
      Collections.swap(fields, random.nextInt(fields.size()), random.nextInt(fields.size()));
      rows.set(at, String.join(separator, fields));
      return rows;
    }
  },
  LINE_ENDS_CHANGED {
    @Override
    String text(String text, Random random) {
      String end =
          List.of("\r\n", "\r", "\n\n", " \n", "\r\r\n", "\n \t\n", "\u2028")
              .get(random.nextInt(7));
      String plain = text.replace("\r\n", "\n");
      if (random.nextBoolean()) {
        return plain.replace("\n", end);
      }
      int at = plain.indexOf('\n', random.nextInt(plain.length() - 3));
      return plain.substring(0, at) + end + plain.substring(at + 1);
    }
  },
  SEPARATORS_CHANGED {
    @Override
    String text(String text, Random random) {
      String other = List.of(";", ",", "\t", "|").get(random.nextInt(4));
      List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
      int from = random.nextInt(lines.size());
      for (int i = from; i < lines.size(); i++) {
        lines.set(i, lines.get(i).replaceAll("[;,\t]", other));
      }
      return String.join("", lines);
    }
  },
  CUT {
    @Override
    byte[] file(byte[] file, Charset encoding, Random random) {
      return random.nextInt(4) == 0
          ? Arrays.copyOfRange(file, random.nextInt(file.length), file.length)
          : Arrays.copyOf(file, random.nextInt(file.length));
    }
  },
  JOINED {
    @Override
    byte[] file(byte[] file, Charset encoding, Random random) {
      int from = random.nextBoolean() ? 0 : body(file, random);
      byte[] first = random.nextBoolean() ? file : Arrays.copyOf(file, body(file, random));
      return ArrayUtils.addAll(first, Arrays.copyOfRange(file, from, file.length));
    }
  },
  HEADER_CHANGED {
    @Override
    String text(String text, Random random) {
      List<String> headers = List.of("$u", "$;extra", "x$", "", "$\n$", "\n\n$", " $ ", "aantal;$");
      int end = text.indexOf('\n');
      String header = text.substring(0, end).strip();
      String separator = header.replaceFirst("\"?gemeente\"?(.).*", "$1");
      String form = headers.get(random.nextInt(headers.size())).replace(";", separator);
      String changed =
          form.equals("$u") ? header.toUpperCase(Locale.ROOT) : form.replace("$", header);
      return changed + text.substring(end);
    }
  },
  ENCODING_CHANGED {
    @Override
    byte[] file(byte[] file, Charset encoding, Random random) {
      List<String> names =
          List.of("UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE", "IBM850", "UTF-32");
      Charset other = Charset.forName(names.get(random.nextInt(names.size())));
      byte[] changed = new String(file, encoding).getBytes(other);
      int at = random.nextInt(2) * body(file, random);
      // From somewhere on, as where two files are put behind each other.
      return ArrayUtils.addAll(
          Arrays.copyOf(file, at),
          at == 0 ? changed : new String(file, at, file.length - at, encoding).getBytes(other));
    }
  },
  COPIED {
    @Override
    Map<String, byte[]> of(byte[] file, Charset encoding, Random random) {
      byte[] again =
          List.of(
                  file,
                  ROWS_IN_ANOTHER_ORDER.file(file, encoding, random),
                  ArrayUtils.addAll(file, "\n".getBytes(encoding)))
              .get(random.nextInt(3));
      return new TreeMap<>(Map.of("telling.csv", file, "telling (1).csv", again));
    }
  },
  DIVIDED {
    @Override
    Map<String, byte[]> of(byte[] file, Charset encoding, Random random) {
      String text = new String(file, encoding);
      int at =
          random.nextInt(5) == 0
              ? inBody(text, random)
              : text.indexOf('\n', inBody(text, random)) + 1;
      String header = text.substring(0, text.indexOf('\n') + 1);
      String second =
          (random.nextInt(5) == 0 ? "" : header)
              + text.substring(Math.max(at - random.nextInt(2) * random.nextInt(40), 0));
      return new TreeMap<>(
          Map.of(
              "deel 1.csv",
              text.substring(0, at).getBytes(encoding),
              "deel 2.csv",
              second.getBytes(encoding)));
    }
  };

  /** How people and programs write a number, or that they have none. */
  private static final List<String> FORMS =
      List.of(
          "-$",
          "+$",
          "$e1",
          "$,0",
          "$.0",
          "1.$",
          "$ 000",
          "€ $",
          "$%",
          "'$",
          " $ ",
          "(0$)",
          "0$",
          "\"$\"",
          "x",
          "-",
          "",
          ".",
          "*",
          "n.v.t.",
          "0x$",
          "$\u00a0",
          "<5",
          "$.000",
          "99999999999999999999");

  private static final String SIGNS = "\"\"\";;,,\n\n\r\t .+-%*'\\0\u00a0x";

  /** The files of a spoiled delivery by their names. */
  Map<String, byte[]> of(byte[] file, Charset encoding, Random random) {
    return Map.of("telling.csv", file(file, encoding, random));
  }

  byte[] file(byte[] file, Charset encoding, Random random) {
    return text(new String(file, encoding), random).getBytes(encoding);
  }

  String text(String text, Random random) {
    int end = text.indexOf('\n') + 1;
    List<String> rows = new ArrayList<>(List.of(text.substring(end).split("(?<=[0-9]\"?\r?\n)")));
    return text.substring(0, end) + String.join("", rows(rows, random));
  }

  List<String> rows(List<String> rows, Random random) {
    return rows;
  }

  private static String sign(Random random) {
    return String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
  }

  private static int inBody(String text, Random random) {
    int header = text.indexOf('\n') + 1;
    return header + random.nextInt(text.length() - header - 1);
  }

  private static int body(byte[] file, Random random) {
    int header = ArrayUtils.indexOf(file, (byte) '\n') + 2;
    return header + random.nextInt(file.length - header - 1);
  }
}
