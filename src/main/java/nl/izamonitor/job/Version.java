package nl.izamonitor.job;

import picocli.CommandLine.IVersionProvider;

/** The version of this software, from the jar. */
final class Version implements IVersionProvider {

  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"iza " + text()};
  }
}
