package nl.izamonitor.method;

/** {@code qualitative}: what an owner said in words. */
public final class Statement extends TakenOver {

  @Override
  public String code() {
    return "qualitative";
  }

  @Override
  public boolean isWords() {
    return true;
  }
}
