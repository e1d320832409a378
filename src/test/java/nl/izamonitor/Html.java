package nl.izamonitor;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page, read as strictly as XML: whatever is not closed or escaped fails. */
public record Html(Document document) {

  public static Html parse(String page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setExpandEntityReferences(false);
      return new Html(factory.newDocumentBuilder().parse(new InputSource(new StringReader(page))));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("The page is not well-formed: " + e.getMessage(), e);
    }
  }

  public int count(String tag) {
    return elements(tag).size();
  }

  public List<Element> elements(String tag) {
    return elements(document.getElementsByTagName(tag));
  }

  public static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** All that a reader sees, with the white space of the source. */
  public String text() {
    return document.getDocumentElement().getTextContent();
  }

  /** The rows of the table with this id, each as the texts of its cells. */
  public List<List<String>> table(String id) {
    Element table =
        elements("table").stream()
            .filter(
                t ->
                    elements(t.getElementsByTagName("caption"))
                        .get(0)
                        .getAttribute("id")
                        .equals(id))
            .findFirst()
            .orElseThrow(() -> new AssertionError("There is no table " + id));
    return elements(table.getElementsByTagName("tr")).stream().map(Html::cells).toList();
  }

  private static List<String> cells(Element row) {
    return elements(row.getElementsByTagName("*")).stream()
        .filter(cell -> cell.getTagName().matches("t[hd]"))
        .map(cell -> cell.getTextContent().replaceAll("\\s+", " ").strip())
        .toList();
  }
}
