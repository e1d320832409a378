package nl.izamonitor.attack;

import java.util.BitSet;
import java.util.List;

/**
 * A part of a linear system that has nothing to do with the rest of it, without what is known. Its
 * unknowns and equations are numbered anew.
 */
final class Component {

  private final int[] unknowns;
  private final int[] numbers;
  private final List<Equation> equations;
  private final BitSet free;

  /**
   * Makes a component.
   *
   * @param unknowns their numbers in the whole system
   * @param numbers those of the equations in the whole system
   * @param free unknowns that may be below 0
   */
  Component(int[] unknowns, int[] numbers, List<Equation> equations, BitSet free) {
    this.unknowns = unknowns;
    this.numbers = numbers;
    this.equations = equations;
    this.free = free;
  }

  int size() {
    return unknowns.length;
  }

  /** The number of an unknown in the whole system. */
  int unknown(int own) {
    return unknowns[own];
  }

  /** The number of an equation in the whole system. */
  int number(int own) {
    return numbers[own];
  }

  List<Equation> equations() {
    return equations;
  }

  boolean isFree(int own) {
    return free.get(own);
  }
}
