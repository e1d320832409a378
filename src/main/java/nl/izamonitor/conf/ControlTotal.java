package nl.izamonitor.conf;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A total that must come out.
 *
 * @param name its name for people, in Dutch
 * @param sum the column that is summed over the valid rows of a delivery, of type {@code count},
 *     {@code whole} or {@code amount}
 * @param datajaar per datajaar the number that the owner states, as {@code {"2021": 17475415}}, of
 *     an amount with its decimals, as {@code {"2023": 1450125154.65}}. Other years are not checked.
 */
public record ControlTotal(String name, String sum, Map<String, BigDecimal> datajaar) {}
