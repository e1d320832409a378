package nl.izamonitor.meting;

import java.util.BitSet;

/**
 * Where and as of when something is counted.
 *
 * @param edition 0 for the meting that is made, higher for what was frozen before, the latest first
 * @param bouwstenen may not be changed
 */
record Spot(int edition, BitSet bouwstenen) {}
