package nl.izamonitor.conf;

/**
 * The columns that say what the figure in a row is about.
 *
 * @param indicator the column with the code of the indicator
 * @param period the column with the year or quarter. The datajaar is then that of the delivery
 *     only.
 * @param breakdown the column with the breakdown, empty for the total. It goes together with {@code
 *     category}.
 * @param category the column with the category
 * @param lower the column with the lower limit
 * @param upper the column with the upper limit
 * @param text the column with what there is to say of the figure, or with what is said instead of a
 *     number
 * @param source the column with who published the figure first
 */
public record FigureColumns(
    String indicator,
    String period,
    @OptionalKey String breakdown,
    @OptionalKey String category,
    @OptionalKey String lower,
    @OptionalKey String upper,
    @OptionalKey String text,
    @OptionalKey String source) {}
