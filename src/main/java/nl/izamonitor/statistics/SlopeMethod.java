package nl.izamonitor.statistics;

/**
 * How a slope index is made.
 *
 * @param scale where the errors of the values are normal
 * @param fitted true when the line is straight on that scale, false when on the values themselves
 * @param multiplier the unit of the slope index, such as 100; a negative one turns its sign and the
 *     relative index round
 */
public record SlopeMethod(Scale scale, boolean fitted, double multiplier) {

  /** Values with normal errors on a straight line, in their own unit. */
  public static final SlopeMethod PLAIN = new SlopeMethod(Scale.PLAIN, false, 1);

  /** The scale on which the line is straight. */
  Scale line() {
    return fitted ? scale : Scale.PLAIN;
  }

  static String fault(SlopeMethod method) {
    return method == null || method.scale == null
        ? Reason.MISSING
        : Check.unit(StrictMath.abs(method.multiplier));
  }
}
