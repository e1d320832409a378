package nl.izamonitor.disclosure;

import java.util.BitSet;

/**
 * Where and in which release something is counted.
 *
 * @param release 0 for the one that is made, higher for those before it, the latest first
 * @param bouwstenen may not be changed
 */
record ReleaseArea(int release, BitSet bouwstenen) {}
